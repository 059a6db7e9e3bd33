/** A glossary in the list: its switch, what it is, and behind a button all that can be done with it. */

import { useId, useState } from 'preact/hooks';
import type { Pack, PackSettings } from '../../../glossary/packs/types.ts';
import type { Unfindable } from '../../../matching/fold-names.ts';
import { countText, entryCount } from '../../count-text.ts';
import { Icon } from '../../icon.tsx';
import { useText } from '../../interface-text.ts';
import { packName } from '../../pack-name.ts';
import { Switch } from '../../switch.tsx';
import { PackDetails } from './pack-details.tsx';
import type { ExportPartProps } from './pack-export.tsx';
import type { FollowedPartProps } from './pack-followed.tsx';

export interface PackRowProps {
  readonly pack: Pack;
  /** Its names that no page can have marked. */
  readonly unfindable: Unfindable | undefined;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly exports: Omit<ExportPartProps, 'pack'>;
  readonly updates: Pick<FollowedPartProps, 'updating' | 'problemText' | 'onUpdate' | 'onUnfollow'>;
  readonly onChange: (id: string, change: Partial<PackSettings>) => void;
  readonly onRemove: (id: string) => void;
  readonly onStep: (step: 'up' | 'down') => void;
  readonly onDrag: (event: DragEvent) => void;
  readonly onDragEnd: () => void;
}

export function PackRow(props: PackRowProps) {
  const { pack, unfindable, isFirst, isLast, onChange, onStep, onDrag, onDragEnd } = props;
  const text = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const name = packName(pack, text);
  return (
    <>
      <div class="pack-head">
        {/* For the pointer; the buttons do the same by keyboard. */}
        <span
          class="pack-handle"
          draggable
          aria-hidden="true"
          title={text('packDrag')}
          onDragStart={onDrag}
          onDragEnd={onDragEnd}
        >
          <Icon>
            <path d="M6 3.5h0M10 3.5h0M6 8h0M10 8h0M6 12.5h0M10 12.5h0" stroke-width="2" />
          </Icon>
        </span>
        <Switch checked={pack.on} onChange={(on) => onChange(pack.id, { on })}>
          <span class="pack-name">
            <ColourDots colour={pack.colour} />
            {name}
          </span>
          <span class="pack-facts">
            {[entryCount(pack.size, text), pack.licence, pack.source]
              .filter((fact) => fact !== '')
              .join(' · ')}
          </span>
          {pack.subscription?.problem !== undefined && (
            <span class="pack-trouble">{text('packFollowTrouble')}</span>
          )}
          {unfindable && unfindable.count > 0 && (
            <span class="pack-facts">
              {text('packUnfindable', countText(unfindable.count), firstOf(unfindable, text('listComma')))}
            </span>
          )}
        </Switch>
      </div>
      <p class="pack-tools">
        <StepButton step="up" name={name} isOff={isFirst} onStep={onStep} />
        <StepButton step="down" name={name} isOff={isLast} onStep={onStep} />
        <button
          type="button"
          class="plain"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={text(isOpen ? 'packLessNamed' : 'packMoreNamed', name)}
          onClick={() => setOpen(!isOpen)}
        >
          {text(isOpen ? 'packLess' : 'packMore')}
        </button>
      </p>
      <div id={id} class="pack-details" hidden={!isOpen}>
        {isOpen && <PackDetails {...props} name={name} />}
      </div>
    </>
  );
}

const MOST_NAMED = 3;

const firstOf = ({ some }: Unfindable, comma: string) =>
  some
    .slice(0, MOST_NAMED)
    .map(({ name }) => name)
    .join(comma);

/** Dots as the marks are coloured: those of the kinds, or one. */
function ColourDots({ colour }: Pick<Pack, 'colour'>) {
  if (colour !== null) return <span class="dot" aria-hidden="true" style={{ '--kind': colour }} />;
  return (
    <span class="dots" aria-hidden="true">
      {(['model', 'person', 'technique'] as const).map((kind) => (
        <span key={kind} class="dot" data-kind={kind} />
      ))}
    </span>
  );
}

interface StepButtonProps extends Pick<PackRowProps, 'onStep'> {
  readonly step: 'up' | 'down';
  readonly name: string;
  /** It stays in the tab order, so that it does not lose the focus at the end of the way. */
  readonly isOff: boolean;
}

function StepButton({ step, name, isOff, onStep }: StepButtonProps) {
  const text = useText();
  const label = text(step === 'up' ? 'packUpNamed' : 'packDownNamed', name);
  return (
    <button
      type="button"
      class="plain icon-button"
      data-step={step}
      aria-disabled={isOff}
      aria-label={label}
      title={label}
      onClick={() => {
        if (!isOff) onStep(step);
      }}
    >
      <Icon>
        <path d={step === 'up' ? 'M4 10l4-4 4 4' : 'M4 6l4 4 4-4'} />
      </Icon>
    </button>
  );
}
