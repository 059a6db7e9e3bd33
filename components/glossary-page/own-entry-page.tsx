/** One entry of the reader's own glossaries in full. */

import type { ComponentChildren } from 'preact';
import type { Locale } from '../../data/types.ts';
import type { OwnPage } from '../../glossary/packs/own-page.ts';
import { ownName } from '../../glossary/packs/own-row.ts';
import { OwnEntryBody, OwnOtherNames } from '../own-entry.tsx';
import { addressOf } from './route.ts';

export interface OwnEntryPageProps {
  readonly page: OwnPage;
  readonly locale: Locale;
  readonly kindLabel: string;
  /** What can be done with the entry. */
  readonly tools: ComponentChildren;
}

export function OwnEntryPage({ page, locale, kindLabel, tools }: OwnEntryPageProps) {
  const { kind, names } = page.entry;
  const name = ownName(page.entry, locale);
  return (
    <article class="entry own-entry" data-kind={kind}>
      <div class="entry-main">
        <header class="entry-head">
          <p class="kind">{kindLabel}</p>
          <h1 tabIndex={-1} lang={names.find(({ text }) => text === name)?.language}>
            {name}
          </h1>
          <OwnOtherNames page={page} locale={locale} />
        </header>
        <OwnEntryBody
          page={page}
          locale={locale}
          linkTo={(id, words) => <a href={addressOf({ view: 'entry', id })}>{words}</a>}
          tools={<div class="entry-tools">{tools}</div>}
        />
      </div>
    </article>
  );
}
