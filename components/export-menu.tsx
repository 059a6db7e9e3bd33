/** A button, and the panel that it opens: entries to be taken along, copied or saved as a file. */

import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '../data/types.ts';
import {
  EXPORT_FORMATS,
  type ExportFile,
  type ExportFormat,
  exportFile,
  exportText,
  type ViewSource,
} from '../glossary/export/export.ts';
import { type TextKey, useText } from './interface-text.ts';

export interface ExportMenuProps {
  /** Brings entries, in the languages that are wanted. */
  readonly views: (ids: readonly string[], locales: readonly Locale[]) => ViewSource | Promise<ViewSource>;
  /** How many are to be taken along. */
  readonly count: number;
  /** Those to be taken along, in this order. */
  readonly ids: () => readonly string[];
  /** The language that entries are shown in. */
  readonly locale: Locale;
  /** Whether the reader asked for it before it was there. */
  readonly startsOpen?: boolean;
  /** Puts a text on the clipboard; what the browser says where it refuses. */
  readonly onCopy: (text: string) => Promise<Refusal>;
  /** Saves a file; what the browser says where it refuses. */
  readonly onSave: (file: ExportFile) => Promise<Refusal>;
}

/** In words of the browser; undefined where all went well. */
export type Refusal = string | undefined;

type Outcome =
  | { readonly kind: 'copied' }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'failed'; readonly reason: string };

const FORMAT_LABELS: Readonly<Record<ExportFormat, TextKey>> = {
  markdown: 'exportMarkdown',
  csv: 'exportCsv',
  anki: 'exportAnki',
};

/** Each in its own language: whoever looks for it may not read any other. */
const LANGUAGES: Readonly<Record<Locale, string>> = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
};

export function ExportMenu(props: ExportMenuProps) {
  const { views, count, ids, locale, startsOpen, onCopy, onSave } = props;
  const text = useText();
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [format, setFormat] = useState<ExportFormat>('markdown');
  const [isBoth, setBoth] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  useLayoutEffect(() => {
    if (startsOpen) panel.current?.showPopover();
  }, []);
  const other: Locale = locale === 'en' ? 'zh-Hans' : 'en';
  const locales: readonly Locale[] = isBoth ? [locale, other] : [locale];

  const take = async (doing: (source: ViewSource, taken: readonly string[]) => Promise<Outcome>) => {
    const taken = ids();
    setOutcome(await Promise.resolve(views(taken, locales)).then((source) => doing(source, taken), failure));
  };
  const copy = () =>
    take(async (source, taken) => {
      const reason = await onCopy(exportText(source, taken, format, locales));
      return reason === undefined ? { kind: 'copied' } : { kind: 'failed', reason };
    });
  const save = () =>
    take(async (source, taken) => {
      const file = exportFile(source, taken, format, locales, new Date());
      const reason = await onSave(file);
      return reason === undefined ? { kind: 'saved', name: file.name } : { kind: 'failed', reason };
    });
  const choose = (change: () => void) => {
    change();
    setOutcome(undefined);
  };
  // An anchor's name is a dashed identifier of CSS.
  const anchor = `--${id}`;
  return (
    <div class="export">
      <button
        type="button"
        class="plain export-button"
        id={`${id}-button`}
        popovertarget={`${id}-panel`}
        disabled={count === 0}
        style={{ anchorName: anchor }}
      >
        {text('takeAlongButton')}
      </button>
      <div
        class="export-panel"
        id={`${id}-panel`}
        ref={panel}
        popover="auto"
        role="dialog"
        aria-labelledby={`${id}-title`}
        style={{ positionAnchor: anchor }}
        onToggle={(event) => {
          if (event.newState === 'open') panel.current?.querySelector<HTMLInputElement>(':checked')?.focus();
          else setOutcome(undefined);
        }}
        // Letters and Escape mean other things to what is around.
        onKeyDown={(event) => event.stopPropagation()}
      >
        <h2 id={`${id}-title`}>
          {count === 1 ? text('takeAlongTitleOne') : text('takeAlongTitle', String(count))}
        </h2>
        <fieldset>
          <legend>{text('exportFormat')}</legend>
          {EXPORT_FORMATS.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name={`${id}-format`}
                checked={each === format}
                onChange={() => choose(() => setFormat(each))}
              />
              {text(FORMAT_LABELS[each])}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{text('exportLanguage')}</legend>
          {[false, true].map((both) => (
            <label key={String(both)}>
              <input
                type="radio"
                name={`${id}-language`}
                checked={both === isBoth}
                onChange={() => choose(() => setBoth(both))}
              />
              <span lang={locale}>{LANGUAGES[locale]}</span>
              {both && (
                <>
                  {' + '}
                  <span lang={other}>{LANGUAGES[other]}</span>
                </>
              )}
            </label>
          ))}
        </fieldset>
        <div class="export-actions">
          <button type="button" onClick={copy}>
            {text('exportCopy')}
          </button>
          <button type="button" class="main" onClick={save}>
            {text('exportSave')}
          </button>
        </div>
        <p class={outcome?.kind === 'failed' ? 'problem' : 'export-done'} role="status">
          {outcome && wordsOf(outcome, text)}
        </p>
      </div>
    </div>
  );
}

const failure = (error: unknown): Outcome => ({
  kind: 'failed',
  reason: error instanceof Error ? error.message : String(error),
});

function wordsOf(outcome: Outcome, text: ReturnType<typeof useText>): string {
  switch (outcome.kind) {
    case 'copied':
      return text('exportCopied');
    case 'saved':
      return text('exportSaved', outcome.name);
    case 'failed':
      return text('exportFailed', outcome.reason);
  }
}
