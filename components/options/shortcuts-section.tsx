import { useText } from '../interface-text.ts';

export interface Shortcut {
  /** The command's name in the manifest. */
  readonly name: string;
  /** What it does; undefined for that which opens the popup, of which the browser says nothing. */
  readonly does: string | undefined;
  /** As the browser writes them; empty where none are set. */
  readonly keys: string;
}

export interface ShortcutsSectionProps {
  /** Undefined until the browser has told; empty in one without commands. */
  readonly shortcuts: readonly Shortcut[] | undefined;
  /** Opens the browser's page for them; undefined where there is no way to. */
  readonly onChangeKeys: (() => void) | undefined;
}

/** The commands and their keys, which only the browser can change. */
export function ShortcutsSection({ shortcuts, onChangeKeys }: ShortcutsSectionProps) {
  const text = useText();
  if (shortcuts?.length === 0) return <p>{text('shortcutsNone')}</p>;
  return (
    <>
      <ul class="rows">
        {shortcuts?.map(({ name, does, keys }) => (
          <li key={name} class="site">
            <span class="site-name">{does ?? text('commandOpenPopup')}</span>
            {keys === '' ? <span class="unset">{text('shortcutUnset')}</span> : <kbd>{keys}</kbd>}
          </li>
        ))}
      </ul>
      <p class="buttons">
        {onChangeKeys ? (
          <button type="button" class="secondary" onClick={onChangeKeys}>
            {text('shortcutsChange')}
          </button>
        ) : (
          text('shortcutsWhere')
        )}
      </p>
    </>
  );
}
