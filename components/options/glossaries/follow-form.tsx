/** Follows a file on the web: its address, and how the first download goes. */

import { useId, useState } from 'preact/hooks';
import { useText } from '../../interface-text.ts';
import { Progress } from './progress.tsx';
import { numberText } from './words.ts';

/** How far the following of an address has come. */
export type Following =
  | { readonly kind: 'none' }
  /** @property read how many bytes have come, of how many if the server says so */
  | { readonly kind: 'loading'; readonly read: number; readonly total: number | undefined }
  | { readonly kind: 'failed'; readonly message: string };

export interface FollowFormProps {
  readonly state: Following;
  /** Called in the click, where a browser lets itself be asked for a permission. */
  readonly onFollow: (url: URL) => void;
  readonly onCancel: () => void;
}

/** What a reader wrote, as an address that can be followed. Without a scheme it is https. */
export function followedUrl(written: string): URL | undefined {
  const line = written.trim();
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(line) ? line : `https://${line}`);
  if (line === '' || /\s/.test(line) || !url || !/^https?:$/.test(url.protocol)) return undefined;
  return url.hostname.includes('.') || url.hostname === 'localhost' || url.hostname.startsWith('[')
    ? url
    : undefined;
}

export function FollowForm({ state, onFollow, onCancel }: FollowFormProps) {
  const text = useText();
  const id = useId();
  const [written, setWritten] = useState('');
  const [isInvalid, setInvalid] = useState(false);
  const isLoading = state.kind === 'loading';
  const problem = isInvalid ? text('packFollowInvalid') : state.kind === 'failed' ? state.message : '';
  return (
    <form
      class="follow-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isLoading) return;
        const url = followedUrl(written);
        setInvalid(url === undefined);
        if (url) onFollow(url);
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
          aria-invalid={isInvalid}
          aria-describedby={`${id}-hint ${id}-problem`}
          value={written}
          onInput={(event) => {
            setWritten(event.currentTarget.value);
            setInvalid(false);
          }}
        />
        <button type="submit" class="secondary" aria-disabled={isLoading}>
          {text('packFollow')}
        </button>
      </div>
      <p class="field-problem" id={`${id}-problem`} role="alert">
        {problem}
      </p>
      {state.kind === 'loading' && (
        <div class="progress-row">
          <Progress done={state.read} total={state.total} label={text('packFollowLoading')} />
          <span class="setting-hint">{text('packFollowRead', numberText(Math.ceil(state.read / 1000)))}</span>
          <button type="button" class="plain" onClick={onCancel}>
            {text('cancel')}
          </button>
        </div>
      )}
    </form>
  );
}
