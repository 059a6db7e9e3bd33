/** An entry as a form holds it: all that is written in its fields, whether it can be an entry or not. */

import { KINDS, type Kind } from '../../data/types.ts';
import { foldPattern } from '../../matching/fold-pattern.ts';
import { CJK, classOf, IGNORED, SPACE, scriptFoldOf } from '../../matching/units.ts';
import { localeOfText } from '../locale.ts';
import { queryOf } from '../look-up.ts';
import { checkDraft, type DraftProblem } from './draft.ts';
import { LONGEST, type OwnContext, type OwnDraft, type OwnName } from './types.ts';

export interface NameValue {
  readonly text: string;
  readonly exact: boolean;
  /** As it was told with the entry; a name that is written anew has none. */
  readonly language?: string | undefined;
}

export interface ExplainerValue {
  readonly text: string;
  /** A BCP 47 tag; empty where none is told. */
  readonly language: string;
}

export interface TermValues {
  readonly kind: Kind;
  /** One at least: the first is the entry's name. */
  readonly names: readonly NameValue[];
  /** One at least. */
  readonly explainers: readonly ExplainerValue[];
  readonly source: string;
  readonly context: OwnContext | undefined;
}

/** Why a name can be found in no page. */
export type Unfindable = 'begins-with-sign' | 'single-ideograph';

export type TermProblem = DraftProblem | { readonly field: `names.${number}`; readonly reason: Unfindable };

export type CheckedTerm =
  | { readonly draft: OwnDraft; readonly problems?: never }
  | { readonly problems: readonly TermProblem[]; readonly draft?: never };

export const NEW_NAME: NameValue = { text: '', exact: false };

/** @param selected as the reader selected it: what stands around a name is not part of it */
export function newTerm(selected: string, context: OwnContext | undefined): TermValues {
  const name = queryOf(selected);
  return {
    kind: 'concept',
    names: [{ ...NEW_NAME, text: name }],
    explainers: [{ text: '', language: localeOfText(context?.sentence || name) ?? '' }],
    source: '',
    context,
  };
}

export const valuesOf = ({ kind, names, explainers, source = '', context }: OwnDraft): TermValues => ({
  kind,
  names: names.map(({ text, exact = false, language }) => ({ text, exact, language })),
  explainers:
    explainers.length > 0
      ? explainers.map(({ text, language = '' }) => ({ text, language }))
      : [{ text: '', language: '' }],
  source,
  context,
});

/** The entry that a form describes, or all that keeps it from being one. */
export function checkTerm({ kind, names, explainers, source, context }: TermValues): CheckedTerm {
  const { draft, problems = [] } = checkDraft({
    kind,
    names: names.map(nameOf),
    explainers,
    source,
    ...(context ? { context } : {}),
  });
  const unfindable = names.flatMap(({ text }, index): readonly TermProblem[] => {
    const reason = unfindableBy(text);
    return reason ? [{ field: `names.${index}`, reason }] : [];
  });
  // Other names do not stand in for the one that the entry is shown by.
  const isNameless = names[0]?.text.trim() === '';
  const all: readonly TermProblem[] = [
    ...(isNameless ? [{ field: 'names.0', reason: 'no-name' } as const] : []),
    ...problems.filter(({ reason }) => reason !== 'no-name'),
    ...unfindable,
  ];
  return draft && all.length === 0 ? { draft } : { problems: all };
}

function nameOf({ text, exact, language }: NameValue): OwnName {
  const told = language ?? chineseOf(text);
  return { text, ...(told ? { language: told } : {}), ...(exact ? { exact } : {}) };
}

/** Names in Latin letters alone are names in every language; which Chinese one is in, its characters tell. */
function chineseOf(name: string): string | undefined {
  const ideographs = name.replace(/\P{Script=Han}+/gu, '');
  return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name) ? undefined : localeOfText(ideographs);
}

const NO_PAIRS = scriptFoldOf([]);

/** Why a name can be found in no page; undefined where it can, or nothing is written. */
function unfindableBy(text: string): Unfindable | undefined {
  if (text.trim() === '') return undefined;
  try {
    foldPattern({ text, exact: false }, NO_PAIRS);
    return undefined;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const first = [...text].find((character) => {
      const cls = classOf(character.charCodeAt(0));
      return cls < SPACE && cls !== IGNORED;
    });
    return first !== undefined && classOf(first.charCodeAt(0)) === CJK
      ? 'single-ideograph'
      : 'begins-with-sign';
  }
}

/** Whether two forms say the same. */
export const sameValues = (one: TermValues, other: TermValues): boolean =>
  JSON.stringify(checkedShape(one)) === JSON.stringify(checkedShape(other));

const checkedShape = ({ kind, names, explainers, source, context }: TermValues) => [
  kind,
  names.filter(({ text }, index) => index === 0 || text !== '').map(({ text, exact }) => [text, exact]),
  explainers
    .filter(({ text }, index) => index === 0 || text !== '')
    .map(({ text, language }) => [text, language]),
  source,
  context?.sentence,
];

/** What was kept of a form, as it comes back; undefined for anything else. */
export function parseValues(value: unknown): TermValues | undefined {
  if (!isRecord(value) || !Array.isArray(value.names) || !Array.isArray(value.explainers)) return undefined;
  const kind = KINDS.find((known) => known === value.kind);
  const names = value.names.slice(0, LONGEST.names).flatMap((name: unknown): NameValue[] => {
    if (!isRecord(name) || typeof name.text !== 'string') return [];
    const language = typeof name.language === 'string' ? name.language : undefined;
    return [{ text: name.text, exact: name.exact === true, language }];
  });
  const explainers = value.explainers
    .slice(0, LONGEST.explainers)
    .flatMap((each: unknown): ExplainerValue[] =>
      isRecord(each) && typeof each.text === 'string' && typeof each.language === 'string'
        ? [{ text: each.text, language: each.language }]
        : [],
    );
  if (!kind || names.length === 0 || explainers.length === 0 || typeof value.source !== 'string')
    return undefined;
  return { kind, names, explainers, source: value.source, context: parseContext(value.context) };
}

/** Where a term was met, as it was kept or handed over; undefined for anything else. */
export function parseContext(value: unknown): OwnContext | undefined {
  if (!isRecord(value)) return undefined;
  const { sentence, title, url } = value;
  if (typeof sentence !== 'string' || typeof title !== 'string' || typeof url !== 'string') return undefined;
  return { sentence, title, url };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
