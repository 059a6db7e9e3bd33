/** A glossary that follows an address: when it was asked, what went wrong, and the ways to ask again or to stop. */

import type { Subscription } from '../../../glossary/packs/types.ts';
import { useText } from '../../interface-text.ts';

export interface FollowedPartProps {
  /** Its id. */
  readonly pack: string;
  readonly name: string;
  readonly subscription: Subscription;
  /** The glossary that is being asked for just now. */
  readonly updating: string | undefined;
  /** The words of why an address could not be followed. */
  readonly problemText: (problem: string) => string;
  readonly onUpdate: (pack: string) => void;
  readonly onUnfollow: (pack: string, name: string) => void;
}

export function FollowedPart(props: FollowedPartProps) {
  const { pack, name, subscription, updating, problemText, onUpdate, onUnfollow } = props;
  const text = useText();
  const { url, askedAt, changedAt, problem } = subscription;
  const isUpdating = updating === pack;
  const time = (at: number | undefined) => (at === undefined ? text('packNever') : timeText(at));
  return (
    <div class="pack-part">
      <dl class="followed">
        <dt>{text('packFollowed')}</dt>
        <dd>
          <a href={url} target="_blank" rel="noreferrer">
            {url}
          </a>
        </dd>
        <dt>{text('packAsked')}</dt>
        <dd>{time(askedAt)}</dd>
        <dt>{text('packChanged')}</dt>
        <dd>{time(changedAt)}</dd>
      </dl>
      <div role="status">
        {isUpdating ? (
          <p class="setting-hint">{text('packUpdating')}</p>
        ) : (
          problem !== undefined && <p class="field-problem">{problemText(problem)}</p>
        )}
      </div>
      <p class="buttons">
        <button
          type="button"
          class="secondary"
          aria-disabled={isUpdating}
          onClick={() => {
            if (!isUpdating) onUpdate(pack);
          }}
        >
          {text('packUpdate')}
        </button>
        <button
          type="button"
          class="plain"
          onClick={(event) => {
            // The part goes away, and would take the focus with it.
            event.currentTarget.closest('li')?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
            onUnfollow(pack, name);
          }}
        >
          {text('packUnfollow')}
        </button>
      </p>
    </div>
  );
}

/** @param at milliseconds since 1970 */
const timeText = (at: number): string =>
  new Date(at).toLocaleString(document.documentElement.lang || undefined, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
