import { useRef, useState } from 'preact/hooks';
import { type Text, useText } from '../interface-text.ts';

/** What became of a site that the reader wrote. */
export type SiteAnswer =
  | { readonly kind: 'added' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'covered'; readonly site: string; readonly by: string }
  /** The browser did not store it; the page says so elsewhere. */
  | { readonly kind: 'failed' };

export interface SitesSectionProps {
  readonly sites: readonly string[];
  readonly onAdd: (written: string) => Promise<SiteAnswer>;
  readonly onRemove: (site: string) => void;
}

/** The sites on which nothing is marked. What is written stays in the field until it is in the list. */
export function SitesSection({ sites, onAdd, onRemove }: SitesSectionProps) {
  const text = useText();
  const [written, setWritten] = useState('');
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLInputElement>(null);

  const add = async (event: Event) => {
    event.preventDefault();
    const answer = await onAdd(written);
    const said = problemOf(answer, written, text);
    setProblem(said);
    if (answer.kind === 'added') setWritten('');
    field.current?.focus();
  };
  const remove = (site: string) => {
    // The button goes away with its row, and would take the focus with it.
    field.current?.focus();
    onRemove(site);
  };
  return (
    <>
      <form class="add-site" onSubmit={add} noValidate>
        <label for="new-site">{text('siteLabel')}</label>
        <div class="field-row">
          <input
            id="new-site"
            class="field"
            ref={field}
            type="text"
            inputMode="url"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            placeholder="news.example.com"
            value={written}
            aria-invalid={problem !== undefined}
            aria-describedby="new-site-problem"
            onInput={(event) => {
              setWritten(event.currentTarget.value);
              setProblem(undefined);
            }}
          />
          <button type="submit" class="primary">
            {text('siteAdd')}
          </button>
        </div>
        <p class="field-problem" id="new-site-problem" role="alert">
          {problem}
        </p>
      </form>
      {sites.length === 0 ? (
        <p class="none">{text('sitesNone')}</p>
      ) : (
        <ul class="rows">
          {sites.map((site) => (
            <li key={site} class="site">
              <span class="site-name">{site}</span>
              <button
                type="button"
                class="plain"
                aria-label={text('siteRemoveNamed', site)}
                onClick={() => remove(site)}
              >
                {text('siteRemove')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function problemOf(answer: SiteAnswer, written: string, text: Text): string | undefined {
  switch (answer.kind) {
    case 'missing':
      return text('siteMissing');
    case 'invalid':
      return text('siteInvalid', written.trim());
    case 'covered':
      return answer.site === answer.by
        ? text('siteListed', answer.site)
        : text('siteCovered', answer.site, answer.by);
    case 'added':
    case 'failed':
      return undefined;
  }
}
