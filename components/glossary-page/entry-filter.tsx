/** What narrows the list of entries down: words, kinds, a first letter. */

import type { RefObject } from 'preact';
import { KINDS, type Kind } from '../../data/types.ts';
import type { Pack } from '../../glossary/packs/types.ts';
import { countText } from '../count-text.ts';
import { useText } from '../interface-text.ts';
import { KIND_NAMES } from '../kind-names.ts';
import { packName } from '../pack-name.ts';

export interface Filter {
  readonly query: string;
  /** Empty for all. */
  readonly kinds: readonly Kind[];
  /** Ids of glossaries; empty for all. */
  readonly packs: readonly string[];
  /** Undefined for all. */
  readonly initial: string | undefined;
}

export const NO_FILTER: Filter = { query: '', kinds: [], packs: [], initial: undefined };

export interface CountedPack extends Pick<Pack, 'id' | 'name'> {
  readonly count: number;
}

export interface EntryFilterProps {
  readonly filter: Filter;
  /** How many entries there are of each kind; kinds without any are not offered. */
  readonly counts: ReadonlyMap<Kind, number>;
  /** The glossaries to choose from, with how many entries each has; none where there is but one. */
  readonly packs: readonly CountedPack[];
  readonly initials: readonly string[];
  readonly total: number;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onFilter: (filter: Filter) => void;
  /** From the field on to the first row. */
  readonly onDown: () => void;
  /** The first row is asked for. */
  readonly onEnter: () => void;
}

export function EntryFilter(props: EntryFilterProps) {
  const { filter, counts, packs, initials, total, field, onFilter, onDown, onEnter } = props;
  const text = useText();
  const label = text('glossaryFilter', countText(total));
  const keyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') onDown();
    else if (event.key === 'Enter' && filter.query.trim() !== '') onEnter();
    else if (event.key === 'Escape' && filter.query !== '') onFilter({ ...filter, query: '' });
    else return;
    event.preventDefault();
  };
  return (
    <search class="filter">
      <input
        type="search"
        class="filter-field"
        ref={field}
        value={filter.query}
        placeholder={label}
        aria-label={label}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onFilter({ ...filter, query: event.currentTarget.value })}
        onKeyDown={keyDown}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset brings a border and a legend, and no more meaning */}
      <div class="kind-chips" role="group" aria-label={text('glossaryKinds')}>
        {KINDS.filter((kind) => counts.has(kind)).map((kind) => {
          const on = filter.kinds.includes(kind);
          return (
            <button
              key={kind}
              type="button"
              class="kind-chip"
              data-kind={kind}
              aria-pressed={on}
              onClick={() => onFilter({ ...filter, kinds: toggled(filter.kinds, kind) })}
            >
              <span class="dot" aria-hidden="true" />
              {text(KIND_NAMES[kind])} <span class="chip-count">{countText(counts.get(kind) ?? 0)}</span>
            </button>
          );
        })}
      </div>
      {packs.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: as above
        <div class="kind-chips pack-chips" role="group" aria-label={text('glossaryPacks')}>
          {packs.map((pack) => (
            <button
              key={pack.id}
              type="button"
              class="kind-chip pack-chip"
              aria-pressed={filter.packs.includes(pack.id)}
              onClick={() => onFilter({ ...filter, packs: toggled(filter.packs, pack.id) })}
            >
              <span class="pack-chip-name">{packName(pack, text)}</span>{' '}
              <span class="chip-count">{countText(pack.count)}</span>
            </button>
          ))}
        </div>
      )}
      {initials.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: as above
        <div class="initials" role="group" aria-label={text('glossaryInitials')}>
          {initials.map((initial) => (
            <button
              key={initial}
              type="button"
              aria-pressed={initial === filter.initial}
              onClick={() =>
                onFilter({ ...filter, initial: initial === filter.initial ? undefined : initial })
              }
            >
              {initial}
            </button>
          ))}
        </div>
      )}
    </search>
  );
}

const toggled = <Choice,>(chosen: readonly Choice[], each: Choice): readonly Choice[] =>
  chosen.includes(each) ? chosen.filter((other) => other !== each) : [...chosen, each];
