import { type GlossaryData, KINDS, type Kind, type Locale } from '../../data/types.ts';
import { useText } from '../interface-text.ts';
import { KIND_NAMES } from '../kind-names.ts';
import { Switch } from '../switch.tsx';

export interface KindsSectionProps {
  readonly data: GlossaryData;
  /** The language of the entries named as examples. */
  readonly locale: Locale;
  readonly offKinds: readonly Kind[];
  readonly onChange: (offKinds: readonly Kind[]) => void;
}

/** A switch for each kind of entry. */
export function KindsSection({ data, locale, offKinds, onChange }: KindsSectionProps) {
  const text = useText();
  return (
    <ul class="rows">
      {KINDS.map((kind) => {
        const names = data.entries.filter((entry) => entry.kind === kind).map(({ name }) => name[locale]);
        const count = names.length === 1 ? text('entryCountOne') : text('entryCount', String(names.length));
        return (
          <li key={kind} data-kind={kind}>
            <Switch
              checked={!offKinds.includes(kind)}
              onChange={(on) => onChange(on ? offKinds.filter((off) => off !== kind) : [...offKinds, kind])}
            >
              <span class="kind-name">
                <span class="dot" aria-hidden="true" />
                {text(KIND_NAMES[kind])}
              </span>
              <span class="kind-hint">
                {count} · <span lang={locale}>{examples(names, locale)}</span>
              </span>
            </Switch>
          </li>
        );
      })}
    </ul>
  );
}

/** A few names to show what is meant: the shortest, which are the best known. */
function examples(names: readonly string[], locale: Locale): string {
  const some = [...names].sort((a, b) => a.length - b.length).slice(0, 3);
  return some.join(locale === 'en' ? ', ' : '、') + (names.length > some.length ? ' …' : '');
}
