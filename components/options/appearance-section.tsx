import type { SettingKey, Settings } from '../../extension/settings/types.ts';
import { useText } from '../interface-text.ts';
import { Choice, optionsOf } from './choice.tsx';
import { ColourField } from './colour-field.tsx';
import { isLocked, type SectionProps } from './section.ts';
import { VALUE_NAMES } from './setting-words.ts';
import { useNames } from './use-names.ts';

export interface AppearanceSectionProps extends SectionProps {
  /** The address of a page that is marked as any other. */
  readonly preview: string;
}

/** How marks and cards look, beside a page that shows it. */
export function AppearanceSection({ settings, keeping, onEdit, preview }: AppearanceSectionProps) {
  const text = useText();
  const names = useNames();
  const set = (values: Partial<Settings>) => void onEdit([{ kind: 'set', values }]);
  const locked = (key: SettingKey) => isLocked(keeping, key);
  return (
    <>
      <figure class="preview">
        <iframe src={preview} title={text('previewTitle')} />
        <figcaption>{text('previewHint')}</figcaption>
      </figure>
      <Choice
        look="segments"
        title={text('markStyleTitle')}
        hint={text('markStyleHint')}
        options={optionsOf(names(VALUE_NAMES.markStyle))}
        value={settings.markStyle}
        locked={locked('markStyle')}
        onChange={(markStyle) => set({ markStyle })}
      />
      <Choice
        look="segments"
        title={text('colouringTitle')}
        hint={text('colouringHint')}
        options={optionsOf(names(VALUE_NAMES.colouring))}
        value={settings.colouring}
        locked={locked('colouring')}
        onChange={(colouring) => set({ colouring })}
      />
      {settings.colouring === 'one' && (
        <ColourField
          title={text('colourTitle')}
          value={settings.colour}
          locked={locked('colour')}
          onChange={(colour) => set({ colour })}
        />
      )}
      <Choice
        look="segments"
        title={text('textSizeTitle')}
        hint={text('textSizeHint')}
        options={optionsOf(names(VALUE_NAMES.textSize))}
        value={settings.textSize}
        locked={locked('textSize')}
        onChange={(textSize) => set({ textSize })}
      />
      <Choice
        look="segments"
        title={text('themeTitle')}
        hint={text('themeHint')}
        options={optionsOf(names(VALUE_NAMES.theme))}
        value={settings.theme}
        locked={locked('theme')}
        onChange={(theme) => set({ theme })}
      />
    </>
  );
}
