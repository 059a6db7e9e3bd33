/** One entry of the reader's own glossaries in the popup. */

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Locale } from '../../data/types.ts';
import type { OwnPage } from '../../glossary/packs/own-page.ts';
import { ownName } from '../../glossary/packs/own-row.ts';
import { OwnEntryBody, OwnOtherNames } from '../own-entry.tsx';
import { OwnEntryTools } from '../own-entry-tools.tsx';
import { DetailsBar } from './details-bar.tsx';

export interface OwnDetailsProps {
  readonly page: OwnPage;
  readonly locale: Locale;
  readonly kindLabel: string;
  readonly onBack: () => void;
  readonly onGlossary: () => void;
  readonly onEdit: (id: string) => void;
  readonly onDelete: (id: string, name: string) => void;
  readonly onEntry: (id: string) => void;
}

/** Takes the focus when it comes up, so that a screen reader says the name. */
export function OwnDetails(props: OwnDetailsProps) {
  const { page, locale, kindLabel, onBack, onGlossary, onEdit, onDelete, onEntry } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    body.current?.scrollTo(0, 0);
    heading.current?.focus();
  }, [page.id]);
  const { kind, names } = page.entry;
  const name = ownName(page.entry, locale);
  return (
    <main class="details">
      <DetailsBar onBack={onBack} onGlossary={onGlossary} />
      <div class="details-body" ref={body}>
        <article data-kind={kind}>
          <p class="kind">{kindLabel}</p>
          <h1 ref={heading} tabIndex={-1} lang={names.find(({ text }) => text === name)?.language}>
            {name}
          </h1>
          <OwnOtherNames page={page} locale={locale} />
          <OwnEntryBody
            page={page}
            locale={locale}
            tools={
              <p class="own-tools">
                <OwnEntryTools
                  onEdit={() => onEdit(page.id)}
                  onDelete={page.pack.subscription ? undefined : () => onDelete(page.id, name)}
                />
              </p>
            }
            linkTo={(id, words) => (
              <button type="button" class="chip" onClick={() => onEntry(id)}>
                {words}
              </button>
            )}
          />
        </article>
      </div>
    </main>
  );
}
