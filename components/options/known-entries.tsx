import type { GlossaryData, Locale } from '../../data/types.ts';
import { useText } from '../interface-text.ts';

export interface KnownEntriesProps {
  readonly data: GlossaryData;
  /** The language of the entries' names. */
  readonly locale: Locale;
  /** By id. */
  readonly known: readonly string[];
  readonly onRemove: (id: string) => void;
}

/** Entries that the reader said they know, from a card's menu. */
export function KnownEntries({ data, locale, known, onRemove }: KnownEntriesProps) {
  const text = useText();
  const nameOf = (id: string) => data.entries.find((entry) => entry.id === id)?.name[locale] ?? id;
  return (
    <section class="muted" aria-labelledby="known-entries">
      <h2 id="known-entries" class="muted-title" tabIndex={-1}>
        {text('knownTitle')}
      </h2>
      <p class="setting-hint">{text('knownHint')}</p>
      {known.length === 0 ? (
        <p class="none">{text('knownNone')}</p>
      ) : (
        <ul class="rows">
          {known.map((id) => (
            <li key={id} class="site">
              <span class="muted-name" lang={locale}>
                {nameOf(id)}
              </span>
              <button
                type="button"
                class="plain"
                aria-label={text('knownRemoveNamed', nameOf(id))}
                onClick={() => {
                  // The button goes away with its row, and would take the focus with it.
                  document.getElementById('known-entries')?.focus();
                  onRemove(id);
                }}
              >
                {text('siteRemove')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
