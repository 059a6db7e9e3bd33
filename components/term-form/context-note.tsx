/** Where the reader met the term: its sentence, and the page that it stood on. */

import type { OwnContext } from '../../glossary/packs/types.ts';
import { useText } from '../interface-text.ts';

export interface ContextNoteProps {
  readonly context: OwnContext;
  /** The entry's name, which is set off in the sentence. */
  readonly name: string;
  readonly problem: string | undefined;
  readonly onRemove: () => void;
}

export function ContextNote({ context, name, problem, onRemove }: ContextNoteProps) {
  const text = useText();
  const { sentence, title, url } = context;
  return (
    <section class="term-context" aria-labelledby="term-context-title">
      <div class="term-row">
        <h2 id="term-context-title">{text('termContext')}</h2>
        <button type="button" class="plain" aria-label={text('termRemoveContext')} onClick={onRemove}>
          {text('termRemove')}
        </button>
      </div>
      <blockquote>
        {sentence !== '' && <p>{setOff(sentence, name)}</p>}
        <p class="term-page">
          {title !== '' && <span class="term-page-title">{title}</span>} <span>{shortAddress(url)}</span>
        </p>
      </blockquote>
      <p class="term-problem" role="alert">
        {problem}
      </p>
    </section>
  );
}

function setOff(sentence: string, name: string) {
  const at = name === '' ? -1 : sentence.toLowerCase().indexOf(name.toLowerCase());
  if (at < 0) return sentence;
  const end = at + name.length;
  return (
    <>
      {sentence.slice(0, at)}
      <strong>{sentence.slice(at, end)}</strong>
      {sentence.slice(end)}
    </>
  );
}

/** Its host and path, as long as they are read at a glance. */
function shortAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname } = new URL(url);
  const written = `${host}${pathname === '/' ? '' : pathname}`;
  return written.length > 60 ? `${written.slice(0, 59)}…` : written;
}
