/** A report of a problem: all that it says is on the screen, and goes nowhere but to the clipboard. */

import { useId, useState } from 'preact/hooks';
import { useText } from '../interface-text.ts';

export interface ReportPageProps {
  /** The whole report, as it would be copied. */
  readonly report: string;
  readonly what: string;
  /** The address of the page that was in front last; undefined where there is none. */
  readonly address: string | undefined;
  readonly withAddress: boolean;
  /** What could not be found out. */
  readonly problem: string | undefined;
  readonly onWhat: (what: string) => void;
  readonly onWithAddress: (withAddress: boolean) => void;
  /** @throws when the browser refuses */
  readonly onCopy: () => Promise<void>;
}

type Copying = 'not-yet' | 'copied' | 'refused';

export function ReportPage(props: ReportPageProps) {
  const { report, what, address, withAddress, problem, onWhat, onWithAddress, onCopy } = props;
  const text = useText();
  const id = useId();
  const [copying, setCopying] = useState<Copying>('not-yet');
  return (
    <main class="report">
      <header class="welcome-head">
        <img src="/icon/icon.svg" alt="" width="40" height="40" />
        <div>
          <h1>{text('reportTitle')}</h1>
          <p>{text('reportIntroduction')}</p>
        </div>
      </header>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <label class="report-label" for={`${id}-what`}>
        {text('reportWhat')}
      </label>
      <textarea
        id={`${id}-what`}
        rows={5}
        value={what}
        placeholder={text('reportWhatHint')}
        onInput={({ currentTarget }) => {
          setCopying('not-yet');
          onWhat(currentTarget.value);
        }}
      />
      {address !== undefined && (
        <label class="report-tick">
          <input
            type="checkbox"
            checked={withAddress}
            onChange={({ currentTarget }) => {
              setCopying('not-yet');
              onWithAddress(currentTarget.checked);
            }}
          />
          <span>
            {text('reportAddress')} <span class="report-address">{address}</span>
          </span>
        </label>
      )}
      <h2 id={`${id}-all`}>{text('reportAll')}</h2>
      <p class="part-hint">{text('reportAllHint')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section class="report-text" tabIndex={0} aria-labelledby={`${id}-all`} lang="en">
        {report}
      </section>
      <div class="report-foot">
        <button
          type="button"
          class="report-copy"
          onClick={() => {
            onCopy().then(
              () => setCopying('copied'),
              () => setCopying('refused'),
            );
          }}
        >
          {text('reportCopy')}
        </button>
        <p role="status">
          {copying === 'copied' && text('reportCopied')}
          {copying === 'refused' && text('reportNotCopied')}
        </p>
      </div>
    </main>
  );
}
