import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useText } from '../interface-text.ts';
import { LockNote } from './lock-note.tsx';
import { type SiteAnswer, SiteField } from './site-field.tsx';

export interface SiteListProps {
  readonly title: string;
  readonly hint: string;
  readonly none: string;
  readonly patterns: readonly string[];
  readonly locked: boolean;
  /** @param replaced the pattern that is being edited, if it is not a new one */
  readonly onStore: (written: string, replaced?: string) => Promise<SiteAnswer>;
  readonly onRemove: (pattern: string) => void;
}

/** One of the two lists of patterns. */
export function SiteList(props: SiteListProps) {
  const { title, hint, none, patterns, locked, onStore, onRemove } = props;
  const text = useText();
  const id = useId();
  const [edited, setEdited] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  return (
    <section class="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="setting-hint">{hint}</p>
      {locked && <LockNote />}
      <SiteField
        label={text('siteAddTo', title)}
        isLabelUnseen
        button={text('siteAdd')}
        disabled={locked}
        field={field}
        onStore={(written) => onStore(written)}
      />
      {patterns.length === 0 ? (
        <p class="none">{none}</p>
      ) : (
        <ul class="rows">
          {patterns.map((pattern) => (
            <li key={pattern} class="site">
              {pattern === edited ? (
                <EditedSite
                  pattern={pattern}
                  onStore={(written) => onStore(written, pattern)}
                  onDone={() => {
                    setEdited(undefined);
                    field.current?.focus();
                  }}
                />
              ) : (
                <>
                  <span class="site-name">{pattern}</span>
                  <button
                    type="button"
                    class="plain"
                    disabled={locked}
                    aria-label={text('siteEditNamed', pattern)}
                    onClick={() => setEdited(pattern)}
                  >
                    {text('siteEdit')}
                  </button>
                  <button
                    type="button"
                    class="plain"
                    disabled={locked}
                    aria-label={text('siteRemoveNamed', pattern)}
                    onClick={() => {
                      // The button goes away with its row, and would take the focus with it.
                      field.current?.focus();
                      onRemove(pattern);
                    }}
                  >
                    {text('siteRemove')}
                  </button>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface EditedSiteProps {
  readonly pattern: string;
  readonly onStore: (written: string) => Promise<SiteAnswer>;
  readonly onDone: () => void;
}

function EditedSite({ pattern, onStore, onDone }: EditedSiteProps) {
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <SiteField
      label={text('siteEditNamed', pattern)}
      isLabelUnseen
      initial={pattern}
      button={text('siteSave')}
      field={field}
      onStore={async (written) => {
        const answer = await onStore(written);
        if (answer.kind === 'stored') onDone();
        return answer;
      }}
      onCancel={onDone}
    />
  );
}
