/** What a reader does with an entry of their own glossaries. */

import { useText } from './interface-text.ts';

export interface OwnEntryToolsProps {
  readonly onEdit: () => void;
  /** Left out where the entry comes back by itself, as in a glossary that follows a file. */
  readonly onDelete?: (() => void) | undefined;
}

export function OwnEntryTools({ onEdit, onDelete }: OwnEntryToolsProps) {
  const text = useText();
  return (
    <>
      <button type="button" class="plain" onClick={onEdit}>
        {text('termEditButton')}
      </button>
      {onDelete && (
        <button type="button" class="plain" onClick={onDelete}>
          {text('termDelete')}
        </button>
      )}
    </>
  );
}
