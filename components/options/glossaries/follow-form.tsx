/** Follows a file on the web: its address, and how the first download goes. */

import { useId, useState } from 'preact/hooks';
import { useText } from '../../interface-text.ts';
import { Progress } from './progress.tsx';

/** How far the following of an address has come. */
export type Following =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  /** In words. */
  | { readonly kind: 'failed'; readonly message: string };

export interface FollowFormProps {
  readonly state: Following;
  /**
   * Called in the click, where a browser lets itself be asked for a permission.
   * @param written without spaces around it; https where no scheme was written
   */
  readonly onFollow: (written: string) => Promise<boolean>;
}

export function FollowForm({ state, onFollow }: FollowFormProps) {
  const text = useText();
  const id = useId();
  const [written, setWritten] = useState('');
  const isLoading = state.kind === 'loading';
  return (
    <form
      class="follow-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isLoading) return;
        void onFollow(withScheme(written.trim())).then((isFollowed) => {
          if (isFollowed) setWritten('');
        });
      }}
    >
      <label for={id}>{text('packFollowLabel')}</label>
      <p class="setting-hint" id={`${id}-hint`}>
        {text('packFollowHint')}
      </p>
      <div class="field-row">
        <input
          class="field"
          id={id}
          type="url"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="https://example.org/terms.csv"
          aria-invalid={state.kind === 'failed'}
          aria-describedby={`${id}-hint ${id}-problem`}
          value={written}
          onInput={(event) => setWritten(event.currentTarget.value)}
        />
        <button type="submit" class="secondary" aria-disabled={isLoading}>
          {text('packFollow')}
        </button>
      </div>
      <p class="field-problem" id={`${id}-problem`} role="alert">
        {state.kind === 'failed' ? state.message : ''}
      </p>
      <div role="status">
        {isLoading && (
          <div class="progress-row">
            <Progress done={0} total={undefined} label={text('packFollowing')} />
            <span class="setting-hint">{text('packFollowing')}</span>
          </div>
        )}
      </div>
    </form>
  );
}

/** An address as it is meant: what a reader copies from the address bar may have no scheme. */
const withScheme = (written: string): string =>
  written === '' || /^[a-z][a-z\d+.-]*:/i.test(written) ? written : `https://${written}`;
