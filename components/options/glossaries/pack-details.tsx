/** What can be set of a glossary and done with it. */

import { useId, useState } from 'preact/hooks';
import { BUILT_IN, LONGEST, MINE, type PackSettings } from '../../../glossary/packs/types.ts';
import { type TextKey, useText } from '../../interface-text.ts';
import { Choice, optionsOf } from '../choice.tsx';
import { ColourField } from '../colour-field.tsx';
import { ExportPart } from './pack-export.tsx';
import { FollowedPart } from './pack-followed.tsx';
import { RemovePart } from './pack-remove.tsx';
import type { PackRowProps } from './pack-row.tsx';

/** The colour that a glossary begins with, where it is to have one of its own. */
const FIRST_COLOUR = '#a8325e';

type Line = 'name' | 'licence' | 'source';
const LINES: readonly { readonly field: Line; readonly label: TextKey; readonly most: number }[] = [
  { field: 'name', label: 'packNameLabel', most: LONGEST.name },
  { field: 'licence', label: 'packLicence', most: LONGEST.line },
  { field: 'source', label: 'packSource', most: LONGEST.line },
];

export interface PackDetailsProps
  extends Pick<PackRowProps, 'pack' | 'exports' | 'updates' | 'onChange' | 'onRemove'> {
  readonly name: string;
}

export function PackDetails(props: PackDetailsProps) {
  const { pack, name, exports, updates, onChange, onRemove } = props;
  const text = useText();
  const set = (change: Partial<PackSettings>) => onChange(pack.id, change);
  return (
    <>
      {pack.id !== BUILT_IN &&
        LINES.map(({ field, label, most }) => (
          <LineField
            key={field}
            label={text(label)}
            // As it is shown, where the reader has given none.
            value={field === 'name' ? name : pack[field]}
            most={most}
            isNeeded={field === 'name'}
            onStore={(value) => set({ [field]: value })}
          />
        ))}
      <Choice
        look="segments"
        title={text('packColouring')}
        hint={text('packColouringHint')}
        options={optionsOf({ kinds: text('colouringKinds'), one: text('colouringOne') })}
        value={pack.colour === null ? 'kinds' : 'one'}
        locked={false}
        onChange={(colouring) => set({ colour: colouring === 'kinds' ? null : FIRST_COLOUR })}
      />
      {pack.colour !== null && (
        <ColourField
          title={text('packColour')}
          value={pack.colour}
          locked={false}
          onChange={(colour) => set({ colour })}
        />
      )}
      {pack.subscription && (
        <FollowedPart {...updates} pack={pack.id} name={name} subscription={pack.subscription} />
      )}
      <ExportPart {...exports} pack={pack} />
      {pack.id !== BUILT_IN && pack.id !== MINE && (
        <RemovePart name={name} size={pack.size} onRemove={() => onRemove(pack.id)} />
      )}
    </>
  );
}

interface LineFieldProps {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly isNeeded: boolean;
  readonly onStore: (value: string) => void;
}

/** A line of text that is stored when it is left, or by Enter. */
function LineField({ label, value, most, isNeeded, onStore }: LineFieldProps) {
  const text = useText();
  const id = useId();
  // What was written goes where the value that it was to change is another now.
  const [edit, setEdit] = useState({ of: value, written: value });
  const written = edit.of === value ? edit.written : value;
  const line = written.trim();
  const isMissing = isNeeded && line === '';
  return (
    <div class="line-field">
      <label for={id}>{label}</label>
      <input
        class="field"
        id={id}
        type="text"
        autocomplete="off"
        maxLength={most}
        aria-invalid={isMissing}
        aria-describedby={isNeeded ? `${id}-problem` : undefined}
        value={written}
        onInput={(event) => setEdit({ of: value, written: event.currentTarget.value })}
        onChange={() => {
          if (!isMissing && line !== value) onStore(line);
        }}
      />
      {isNeeded && (
        <p class="field-problem" id={`${id}-problem`} role="alert">
          {isMissing ? text('packNameMissing') : ''}
        </p>
      )}
    </div>
  );
}
