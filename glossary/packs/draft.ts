/** Entries as they arrive, from a form or a file: checked here, and nowhere later. */

import { KINDS, type Kind } from '../../data/types.ts';
import { languageTag } from './language-tag.ts';
import { LONGEST, type OwnContext, type OwnDraft, type OwnName, type OwnText } from './types.ts';

/** Where in a draft; lists count from 0. */
export type DraftField =
  | 'entry'
  | 'kind'
  | 'names'
  | `names.${number}`
  | 'explainers'
  | `explainers.${number}`
  | 'context'
  | 'source';

/** Why something is refused. */
export type DraftReason =
  | 'no-entry'
  | 'no-kind'
  | 'no-name'
  | 'too-long'
  | 'too-many'
  | 'no-language'
  | 'same-language'
  | 'no-context'
  | 'no-address'
  | 'no-text';

export interface DraftProblem {
  readonly field: DraftField;
  readonly reason: DraftReason;
}

export type CheckedDraft =
  | { readonly draft: OwnDraft; readonly problems?: never }
  | { readonly problems: readonly DraftProblem[]; readonly draft?: never };

/**
 * An entry of whatever arrived, tidied: spaces around texts and in names, empty names and explainers and names that
 * stand there twice are left out. Or all that is wrong with it.
 */
export function checkDraft(value: unknown): CheckedDraft {
  if (!isRecord(value)) return { problems: [{ field: 'entry', reason: 'no-entry' }] };
  const problems: DraftProblem[] = [];
  const refuse = (field: DraftField, reason: DraftReason) => {
    problems.push({ field, reason });
  };
  const kind = KINDS.find((known) => known === value.kind);
  if (!kind) refuse('kind', 'no-kind');
  const names = checkNames(value.names, refuse);
  const explainers = checkExplainers(value.explainers, refuse);
  const context = checkContext(value.context, refuse);
  const source = checkLine(value.source, LONGEST.line, 'source', refuse);
  if (problems.length > 0 || !kind) return { problems };
  return { draft: draftOf(kind, names, explainers, context, source) };
}

type Refuse = (field: DraftField, reason: DraftReason) => void;

const draftOf = (
  kind: Kind,
  names: readonly OwnName[],
  explainers: readonly OwnText[],
  context: OwnContext | undefined,
  source: string,
): OwnDraft => ({
  kind,
  names,
  explainers,
  ...(context ? { context } : {}),
  ...(source ? { source } : {}),
});

function checkNames(value: unknown, refuse: Refuse): readonly OwnName[] {
  if (!Array.isArray(value)) {
    refuse('names', 'no-name');
    return [];
  }
  if (value.length > LONGEST.names) {
    refuse('names', 'too-many');
    return [];
  }
  const names = new Map<string, OwnName>();
  for (const [index, each] of (value as readonly unknown[]).entries()) {
    const field = `names.${index}` as const;
    if (!isRecord(each)) {
      refuse(field, 'no-text');
      continue;
    }
    const text = checkLine(each.text, LONGEST.name, field, refuse);
    const language = checkLanguage(each.language, field, refuse);
    if (text === '') continue;
    const exact = each.exact === true;
    const key = JSON.stringify([text, language, exact]);
    names.set(key, { text, ...(language ? { language } : {}), ...(exact ? { exact } : {}) });
  }
  if (names.size === 0) refuse('names', 'no-name');
  return [...names.values()];
}

function checkExplainers(value: unknown, refuse: Refuse): readonly OwnText[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    refuse('explainers', 'no-text');
    return [];
  }
  if (value.length > LONGEST.explainers) {
    refuse('explainers', 'too-many');
    return [];
  }
  const explainers = new Map<string | undefined, OwnText>();
  for (const [index, each] of (value as readonly unknown[]).entries()) {
    const field = `explainers.${index}` as const;
    if (!isRecord(each)) {
      refuse(field, 'no-text');
      continue;
    }
    const text = checkText(each.text, LONGEST.explainer, field, refuse);
    const language = checkLanguage(each.language, field, refuse);
    if (text === '') continue;
    if (explainers.has(language)) refuse(field, 'same-language');
    explainers.set(language, { text, ...(language ? { language } : {}) });
  }
  return [...explainers.values()];
}

function checkContext(value: unknown, refuse: Refuse): OwnContext | undefined {
  if (value === undefined) return undefined;
  if (!isRecord(value)) {
    refuse('context', 'no-context');
    return undefined;
  }
  const sentence = checkLine(value.sentence, LONGEST.sentence, 'context', refuse);
  const title = checkLine(value.title, LONGEST.line, 'context', refuse);
  const url = checkLine(value.url, LONGEST.url, 'context', refuse);
  if (!isPageAddress(url)) refuse('context', 'no-address');
  return { sentence, title, url };
}

/** Of a page that a reader may have been on. */
const isPageAddress = (text: string): boolean => /^(?:https?|file):/i.test(text) && URL.canParse(text);

/** A text in one line; empty where there is none. */
function checkLine(value: unknown, most: number, field: DraftField, refuse: Refuse): string {
  return checkText(value, most, field, refuse).replace(/\s+/g, ' ');
}

/** Units that show nothing and break files: controls but tab and line break, and the byte order mark. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g;

function checkText(value: unknown, most: number, field: DraftField, refuse: Refuse): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') {
    refuse(field, 'no-text');
    return '';
  }
  // Measured first: what is far too long is not worth tidying.
  if (value.length > 2 * most + 100) {
    refuse(field, 'too-long');
    return '';
  }
  const text = value.toWellFormed().replace(/\r\n?/g, '\n').replace(UNSEEN, '').normalize('NFC').trim();
  if (text.length > most) refuse(field, 'too-long');
  return text;
}

/** A language tag in its usual form; undefined for none. */
function checkLanguage(value: unknown, field: DraftField, refuse: Refuse): string | undefined {
  if (value === undefined || value === '') return undefined;
  const tag = typeof value === 'string' ? languageTag(value) : undefined;
  if (tag === undefined) refuse(field, 'no-language');
  return tag;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
