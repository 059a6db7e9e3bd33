/** What a file says of an entry, made an entry: what can be left out is left out and told, the rest is checked. */

import { KINDS, type Kind } from '../../data/types.ts';
import { checkDraft, type DraftProblem } from '../packs/draft.ts';
import { languageTag } from '../packs/language-tag.ts';
import type { OwnDraft } from '../packs/types.ts';
import type { Field, ProblemReason } from './types.ts';

/** An entry as a file has it: any text in any place. */
export interface RawEntry {
  readonly kind?: string | undefined;
  readonly names: readonly RawName[];
  readonly explainers: readonly RawText[];
  readonly source?: string | undefined;
  readonly context?: { readonly sentence: string; readonly title: string; readonly url: string } | undefined;
}

export interface RawText {
  readonly text: string;
  readonly language?: string | undefined;
}

export interface RawName extends RawText {
  readonly exact?: boolean;
}

/** What is wrong with an entry. */
export interface Fault {
  readonly field: Field;
  readonly reason: ProblemReason;
  readonly excerpt: string;
  /** Whether the entry comes in without it. */
  readonly kept: boolean;
}

/** What holds where an entry says nothing. */
export interface Defaults {
  readonly kind: Kind;
  /** A BCP 47 tag. */
  readonly language?: string | undefined;
}

/**
 * Makes an entry: several explainers in one language become one.
 * @returns no draft where something is wrong that cannot be left out
 */
export function draftOf(
  raw: RawEntry,
  defaults: Defaults,
): { readonly draft?: OwnDraft | undefined; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const leaveOut = (field: Field, reason: ProblemReason, text: string) =>
    void faults.push({ field, reason, excerpt: excerptOf(text), kept: true });

  const kind = kindOf(raw.kind);
  if (!kind && raw.kind?.trim()) leaveOut('kind', 'importProblemKind', raw.kind);

  const language = (text: string | undefined) => {
    if (!text?.trim()) return defaults.language;
    const tag = languageTag(text);
    if (tag === undefined) leaveOut('language', 'importProblemLanguage', text);
    return tag;
  };
  const names = raw.names.flatMap(({ text, language: tag, exact }) => {
    if (text.trim() === '') return [];
    if (!LETTER.test(text)) {
      leaveOut('name', 'importProblemNameWithoutLetters', text);
      return [];
    }
    return [{ text, language: language(tag), exact }];
  });
  const explainers = new Map<string | undefined, string>();
  for (const { text, language: tag } of raw.explainers) {
    if (text.trim() === '') continue;
    const known = language(tag);
    const before = explainers.get(known);
    // A text that is told twice is told once.
    if (before !== text) explainers.set(known, before === undefined ? text : `${before}\n\n${text}`);
  }
  const { context } = raw;
  const value = {
    kind: kind ?? defaults.kind,
    names,
    explainers: Array.from(explainers, ([known, text]) => ({ text, language: known })),
    source: raw.source,
    ...(context && Object.values(context).some((text) => text.trim() !== '') ? { context } : {}),
  };
  let { draft, problems } = checkDraft(value);
  if (context && problems?.length === 1 && problems[0]?.reason === 'no-address') {
    leaveOut('context', 'importProblemAddress', context.url || context.sentence);
    ({ draft, problems } = checkDraft({ ...value, context: undefined }));
  }
  if (!problems) return { draft, faults };
  const told = new Set<ProblemReason>();
  for (const problem of problems) {
    const fault = faultOf(problem, raw);
    if (!told.has(fault.reason)) faults.push(fault);
    told.add(fault.reason);
  }
  return { faults };
}

function faultOf({ field, reason }: DraftProblem, raw: RawEntry): Fault {
  const [list, at] = field.split('.');
  const item = Number(at ?? 0);
  const firstName = raw.names.find(({ text }) => text.trim() !== '')?.text ?? '';
  const fault = (of: Field, why: ProblemReason, text: string): Fault => ({
    field: of,
    reason: why,
    excerpt: excerptOf(text),
    kept: false,
  });
  if (list === 'names') {
    if (reason === 'too-long') {
      // The lists that were checked have no empty ones.
      const long = raw.names.filter(({ text }) => LETTER.test(text))[item]?.text ?? firstName;
      return fault('name', 'importProblemNameTooLong', long);
    }
    return fault(
      'name',
      reason === 'too-many' ? 'importProblemTooManyNames' : 'importProblemNoName',
      firstName,
    );
  }
  if (list === 'explainers')
    return reason === 'too-many'
      ? fault('explainer', 'importProblemTooManyExplainers', firstName)
      : fault('explainer', 'importProblemExplainerTooLong', firstName);
  if (list === 'context') return fault('context', 'importProblemContextTooLong', firstName);
  if (list === 'source') return fault('source', 'importProblemSourceTooLong', raw.source ?? '');
  return fault('name', 'importProblemNoName', firstName);
}

/** A kind, by its name in any case. */
export function kindOf(text: string | undefined): Kind | undefined {
  const name = text?.trim().toLowerCase();
  return KINDS.find((kind) => kind === name);
}

const LETTER = /[\p{L}\p{N}]/u;

/** A text in one line, as short as can be said beside others. */
export function excerptOf(text: string): string {
  const line = oneLine(text.slice(0, 200));
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT - 1).replace(/[\ud800-\udbff]$/, '')}…` : line;
}

const EXCERPT = 80;

/** A text in one line, without what is no character. */
export const oneLine = (text: string): string => text.toWellFormed().replace(GAPS, ' ').trim();

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be found
const GAPS = /[\u0000-\u0020\u007f-\u00a0\s]+/g;
