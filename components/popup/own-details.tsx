/** One entry of the reader's own glossaries in the popup. */

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Locale } from '../../data/types.ts';
import type { OwnPage } from '../../glossary/packs/own-page.ts';
import { ownName } from '../../glossary/packs/own-row.ts';
import { OwnEntryBody, OwnOtherNames } from '../own-entry.tsx';
import { DetailsBar } from './details-bar.tsx';

export interface OwnDetailsProps {
  readonly page: OwnPage;
  readonly locale: Locale;
  readonly kindLabel: string;
  readonly onBack: () => void;
  readonly onEntry: (id: string) => void;
}

/** Takes the focus when it comes up, so that a screen reader says the name. */
export function OwnDetails({ page, locale, kindLabel, onBack, onEntry }: OwnDetailsProps) {
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
      <DetailsBar onBack={onBack} />
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
