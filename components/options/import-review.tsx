import { useEffect, useRef } from 'preact/hooks';
import type { Kind } from '../../data/types.ts';
import type { Difference, InvalidValue, MutedName, SettingKey } from '../../extension/settings/types.ts';
import { useText } from '../interface-text.ts';
import { KIND_NAMES } from '../kind-names.ts';
import { SETTING_NAMES, valueText } from './setting-words.ts';

/** A file that was read, and what it would change. */
export interface ImportReviewProps {
  readonly file: string;
  readonly differences: readonly Difference[];
  readonly unknown: readonly string[];
  readonly invalid: readonly InvalidValue[];
  /** Settings that the file would change, were they not the organization's. */
  readonly locked: readonly SettingKey[];
  readonly nameOf: (entry: string) => string;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** So many items of a list are shown; of more, how many there are. */
const MOST_SHOWN = 20;

/** What importing would change, before anything does. */
export function ImportReview(props: ImportReviewProps) {
  const { file, differences, unknown, invalid, locked, nameOf, onApply, onCancel } = props;
  const text = useText();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section class="review" aria-labelledby="review-title">
      <h3 id="review-title" tabIndex={-1} ref={title}>
        {text('importReview', file)}
      </h3>
      {differences.length === 0 ? (
        <p>{text('importNothing')}</p>
      ) : (
        <dl class="differences">
          {differences.map((difference) => (
            <div key={difference.key}>
              <dt>{text(SETTING_NAMES[difference.key])}</dt>
              {difference.kind === 'value' ? (
                <dd>
                  <del>{valueText(difference.key, difference.before, text)}</del>{' '}
                  <span aria-hidden="true">→</span>{' '}
                  <ins>{valueText(difference.key, difference.after, text)}</ins>
                </dd>
              ) : (
                <dd>
                  <Items items={difference.added} sign="+" nameOf={nameOf} of={difference.key} />
                  <Items items={difference.removed} sign="−" nameOf={nameOf} of={difference.key} />
                </dd>
              )}
            </div>
          ))}
        </dl>
      )}
      {locked.length > 0 && (
        <p class="aside-note">
          {text('importLocked', locked.map((key) => text(SETTING_NAMES[key])).join(text('listComma')))}
        </p>
      )}
      {invalid.length > 0 && (
        <div class="aside-note">
          <p>{text('importInvalid')}</p>
          <ul>
            {invalid.map(({ key, stored, isPartly }) => (
              <li key={key}>
                {text(isPartly ? 'importPartly' : 'importBad', text(SETTING_NAMES[key]))}{' '}
                <code>{stored}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
      {unknown.length > 0 && (
        <p class="aside-note">
          {text('importUnknown', unknown.slice(0, MOST_SHOWN).join(text('listComma')))}
        </p>
      )}
      <p class="buttons">
        {differences.length > 0 && (
          <button type="button" class="primary" onClick={onApply}>
            {text('importApply', String(differences.length))}
          </button>
        )}
        <button type="button" class="plain" onClick={onCancel}>
          {text('cancel')}
        </button>
      </p>
    </section>
  );
}

interface ItemsProps {
  readonly items: readonly (string | MutedName)[];
  readonly sign: '+' | '−';
  readonly of: SettingKey;
  readonly nameOf: (entry: string) => string;
}

function Items({ items, sign, of, nameOf }: ItemsProps) {
  const text = useText();
  if (items.length === 0) return null;
  const name = (item: string | MutedName) => {
    if (typeof item !== 'string') return `${item.name} (${item.site || text('mutedInFiles')})`;
    if (of === 'knownEntries') return nameOf(item);
    // Kinds are checked before they come here.
    return of === 'offKinds' ? text(KIND_NAMES[item as Kind]) : item;
  };
  const Change = sign === '+' ? 'ins' : 'del';
  return (
    <ul>
      {items.slice(0, MOST_SHOWN).map((item) => (
        <li key={typeof item === 'string' ? item : `${item.site} ${item.name}`}>
          <Change>
            {sign} {name(item)}
          </Change>
        </li>
      ))}
      {items.length > MOST_SHOWN && (
        <li>
          {sign} {text('importMore', String(items.length - MOST_SHOWN))}
        </li>
      )}
    </ul>
  );
}
