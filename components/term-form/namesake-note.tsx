/** That a name is taken, and what then comes of it. */

import type { Pack } from '../../glossary/packs/types.ts';
import { useText } from '../interface-text.ts';
import { packName } from '../pack-name.ts';

/** Entries that have one of the names of a form. */
export interface Namesakes {
  /** One of the reader's own. */
  readonly mine?: { readonly id: string; readonly name: string } | undefined;
  /** Of another glossary, the first in order. */
  readonly other?:
    | {
        readonly name: string;
        readonly pack: Pick<Pack, 'id' | 'name'>;
        /** Whether that glossary comes before the reader's own. */
        readonly isFirst: boolean;
      }
    | undefined;
}

export interface NamesakeNoteProps {
  readonly namesakes: Namesakes;
  /** Whether the reader wants two entries of this name. */
  readonly keepsBoth: boolean;
  readonly onEdit: (id: string) => void;
  readonly onKeepBoth: () => void;
}

export function NamesakeNote({ namesakes, keepsBoth, onEdit, onKeepBoth }: NamesakeNoteProps) {
  const text = useText();
  const { mine, other } = namesakes;
  return (
    <div class="term-namesakes" role="status">
      {mine && !keepsBoth && (
        <div class="term-note">
          <p>{text('termAlreadyMine', mine.name)}</p>
          <div class="term-row">
            <button type="button" class="term-secondary" onClick={() => onEdit(mine.id)}>
              {text('termEditThat')}
            </button>
            <button type="button" class="plain" onClick={onKeepBoth}>
              {text('termKeepBoth')}
            </button>
          </div>
        </div>
      )}
      {other && !(mine && !keepsBoth) && (
        <p class="term-hint">
          {text(
            other.isFirst ? 'termAlreadyElsewhereFirst' : 'termAlreadyElsewhere',
            other.name,
            packName(other.pack, text),
          )}
        </p>
      )}
    </div>
  );
}
