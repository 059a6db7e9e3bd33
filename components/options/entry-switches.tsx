import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { Kind, Locale } from '../../data/types.ts';
import type { Search } from '../../glossary/search.ts';
import { useText } from '../interface-text.ts';
import { Switch } from '../switch.tsx';
import { LockNote } from './lock-note.tsx';

export interface EntrySwitchesProps {
  readonly search: Search;
  /** The language of the entries' names. */
  readonly locale: Locale;
  /** By id. */
  readonly known: readonly string[];
  readonly locked: boolean;
  readonly onSwitch: (entry: { readonly id: string; readonly name: string }, on: boolean) => void;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind | undefined;
}

/** So many rows are made at a time: thousands at once would hold up every keystroke. */
const BATCH = 60;

/** A switch for each entry: one that is off is an entry that the reader knows. */
export function EntrySwitches({ search, locale, known, locked, onSwitch }: EntrySwitchesProps) {
  const text = useText();
  const id = useId();
  const [query, setQuery] = useState('');
  const [offOnly, setOffOnly] = useState(false);
  const [room, setRoom] = useState(BATCH);
  // What was off when the filter was set: an entry that is switched on stays in reach to be switched off again.
  const [wasOff, setWasOff] = useState<readonly string[]>([]);
  const found = useMemo(() => search(query, locale), [search, query, locale]);
  const off = new Set(known);
  const kept = new Set([...known, ...wasOff]);
  const rows: readonly Row[] = offOnly
    ? [...found.filter((entry) => kept.has(entry.id)), ...strangers(kept, query, search, locale)]
    : found;
  const shown = rows.slice(0, room);
  return (
    <section class="part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{text('entriesTitle')}</h2>
      <p class="setting-hint">{text('knownHint')}</p>
      {locked && <LockNote />}
      <div class="field-row">
        <input
          class="field"
          type="search"
          aria-label={text('entriesSearch')}
          placeholder={text('entriesSearch')}
          value={query}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setRoom(BATCH);
          }}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={offOnly}
            onChange={(event) => {
              setOffOnly(event.currentTarget.checked);
              setWasOff(known);
              setRoom(BATCH);
            }}
          />
          {text('entriesOffOnly', String(known.length))}
        </label>
      </div>
      <p class="unseen" role="status">
        {query === '' ? '' : text('popupResults', String(rows.length))}
      </p>
      {rows.length === 0 ? (
        <p class="none">{query === '' ? text('knownNone') : text('popupNothingFound', query)}</p>
      ) : (
        <div class="scroller">
          <ul class="rows">
            {shown.map(({ id: entry, name, kind }) => (
              <li key={entry} data-kind={kind}>
                <Switch
                  checked={!off.has(entry)}
                  disabled={locked}
                  onChange={(on) => onSwitch({ id: entry, name }, on)}
                >
                  <span class="kind-name" lang={kind && locale}>
                    <span class="dot" aria-hidden="true" />
                    {name}
                  </span>
                </Switch>
              </li>
            ))}
          </ul>
          {shown.length < rows.length && <More onSeen={() => setRoom((now) => now + BATCH)} key={room} />}
        </div>
      )}
    </section>
  );
}

/** Entries that are off and no longer in the glossary, or not in this version of it; by id. */
function strangers(off: ReadonlySet<string>, query: string, search: Search, locale: Locale): readonly Row[] {
  const all = new Set(search('', locale).map(({ id }) => id));
  return [...off]
    .filter((id) => !all.has(id) && id.includes(query.trim().toLowerCase()))
    .map((id) => ({ id, name: id, kind: undefined }));
}

/** The end of a list that goes on: calls back once it comes near what is in view of the list. */
function More({ onSeen }: { readonly onSeen: () => void }) {
  const end = useRef<HTMLDivElement>(null);
  const seen = useRef(onSeen);
  seen.current = onSeen;
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) seen.current();
      },
      { root: end.current?.parentElement ?? null, rootMargin: '600px' },
    );
    if (end.current) observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  return <div class="more" ref={end} />;
}
