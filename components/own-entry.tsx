/** An entry of the reader's own glossaries: what it says, where it was met, and which glossary it is of. */

import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Locale } from '../data/types.ts';
import { parseMarkdown } from '../glossary/markdown/parse.ts';
import { inLanguage } from '../glossary/packs/in-language.ts';
import type { OwnPage, SameName } from '../glossary/packs/own-page.ts';
import { ownName } from '../glossary/packs/own-row.ts';
import type { OwnContext, OwnText } from '../glossary/packs/types.ts';
import { useText } from './interface-text.ts';
import { packName } from './pack-name.ts';
import { RichTextView } from './rich-text.tsx';

export interface OwnEntryProps {
  readonly page: OwnPage;
  readonly locale: Locale;
  /** The way to another entry. */
  readonly linkTo: EntryLink;
  /** What can be done with the entry. */
  readonly tools?: ComponentChildren;
}

/** Makes a link to an entry, or a button that leads there. */
export type EntryLink = (id: string, words: string) => ComponentChildren;

/** The names beside the one that is shown, each in its language; nothing where there are none. */
export function OwnOtherNames({ page: { entry }, locale }: Pick<OwnEntryProps, 'page' | 'locale'>) {
  const shown = ownName(entry, locale);
  const others = entry.names.filter(
    ({ text }, index) => text !== shown && entry.names.findIndex((each) => each.text === text) === index,
  );
  if (others.length === 0) return null;
  return (
    <p class="other-name">
      {others.map(({ text, language }, index) => (
        <>
          {index > 0 && ' · '}
          <span lang={language}>{text}</span>
        </>
      ))}
    </p>
  );
}

/** What comes after the names. */
export function OwnEntryBody({ page, locale, linkTo, tools }: OwnEntryProps) {
  const { entry, alsoIn } = page;
  const first = inLanguage(entry.explainers, locale);
  const others = entry.explainers.filter((each) => each !== first);
  const text = useText();
  return (
    <>
      {first ? <OwnExplainer explainer={first} /> : <p class="own-empty">{text('ownNoExplainer')}</p>}
      {others.map((each) => (
        <OwnExplainer key={each.language} explainer={each} isFurther />
      ))}
      {entry.source !== undefined && (
        <p class="own-source">
          <span class="own-label">{text('ownSource')}</span> <AddressOrText text={entry.source} />
        </p>
      )}
      {tools}
      {entry.context && <Met context={entry.context} />}
      <AlsoInList alsoIn={alsoIn} linkTo={linkTo} />
      <OfGlossary page={page} />
    </>
  );
}

function OwnExplainer({
  explainer: { text: written, language },
  isFurther = false,
}: {
  readonly explainer: OwnText;
  readonly isFurther?: boolean;
}) {
  const text = useText();
  const blocks = useMemo(() => parseMarkdown(written), [written]);
  return (
    <div class={isFurther ? 'own-explainer own-further' : 'own-explainer'} lang={language}>
      <RichTextView blocks={blocks} opensTab={text('opensTab')} />
    </div>
  );
}

/** The sentence that the reader met it in, with the page. */
function Met({ context: { sentence, title, url } }: { readonly context: OwnContext }) {
  const text = useText();
  return (
    <section>
      <h2>{text('ownMet')}</h2>
      {sentence !== '' && <blockquote class="own-sentence">{sentence}</blockquote>}
      <p class="own-page">
        <Address url={url} words={title === '' ? url : title} />
        {title !== '' && <span class="own-address">{url}</span>}
      </p>
    </section>
  );
}

/** Other glossaries that have one of its names; for an entry of the package too. */
export function AlsoInList({
  alsoIn,
  linkTo,
}: {
  readonly alsoIn: readonly SameName[];
  readonly linkTo: EntryLink;
}) {
  const text = useText();
  if (alsoIn.length === 0) return null;
  return (
    <section>
      <h2>{text('ownAlsoIn')}</h2>
      <ul class="own-also">
        {alsoIn.map(({ id, name, pack }) => (
          <li key={id}>
            {linkTo(id, name)} <span class="own-pack">{packName(pack, text)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OfGlossary({ page: { pack } }: { readonly page: OwnPage }) {
  const text = useText();
  return (
    <section>
      <h2>{text('ownGlossary')}</h2>
      <dl class="own-glossary">
        <div>
          <dt class="unseen">{text('ownGlossary')}</dt>
          <dd>{packName(pack, text)}</dd>
        </div>
        {pack.licence !== '' && (
          <div>
            <dt>{text('ownLicence')}</dt>
            <dd>{pack.licence}</dd>
          </div>
        )}
        {pack.source !== '' && (
          <div>
            <dt>{text('ownSource')}</dt>
            <dd>
              <AddressOrText text={pack.source} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

const AddressOrText = ({ text }: { readonly text: string }) => <Address url={text} words={text} />;

/** A link in a tab of its own; words alone where it leads to no page of the web. */
function Address({ url, words }: { readonly url: string; readonly words: string }) {
  const text = useText();
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return words;
  return (
    <a
      class="outward"
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      title={`${url} (${text('opensTab')})`}
    >
      {words}
    </a>
  );
}
