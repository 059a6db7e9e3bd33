/** Why a mention is marked, in words of a language. */

import type { Evidence } from '../matching/evidence.ts';
import type { Reason, Reasons } from '../matching/reasons.ts';

/** All that a card shows of why a mention is marked. */
export interface ExplanationView {
  readonly heading: string;
  /** How sure it is. */
  readonly certainty: string;
  /** What speaks for the meaning, then what speaks against it; each the strongest first, none empty. */
  readonly sides: readonly {
    readonly side: 'for' | 'against';
    readonly heading: string;
    readonly reasons: readonly string[];
  }[];
}

type Kind = Evidence['kind'];

/** The key of each kind's wording; `topic` may speak either way, and a prior has words by what it says. */
const WORDING: Readonly<Record<Kind, string>> = {
  prior: 'why-prior',
  clue: 'why-clue',
  'anti-clue': 'why-anti-clue',
  word: 'why-word',
  anchor: 'why-anchor',
  straddled: 'why-straddled',
  joined: 'why-joined',
  'longer-name': 'why-longer-name',
  'given-name': 'why-given-name',
  'other-person': 'why-other-person',
  capitals: 'why-capitals',
  topic: 'why-topic',
  'not-about-ai': 'why-not-about-ai',
  'other-language': 'why-other-language',
  'same-entry': 'why-same-entry',
  'expanded-otherwise': 'why-expanded-otherwise',
};

/** Whether a text names a kind of reason. */
export const isReasonKind = (text: unknown): text is Kind =>
  typeof text === 'string' && Object.hasOwn(WORDING, text);

/** From this confidence on it is called so. What the levels strict and balanced mark is at least the second and third. */
const CERTAINTIES = [
  { from: 0.97, key: 'sure-certain' },
  { from: 0.85, key: 'sure-very-likely' },
  { from: 0.5, key: 'sure-likely' },
  { from: 0, key: 'sure-possible' },
] as const;

/** How often an ambiguous name has the meaning in ordinary text, by its prior. */
const PRIORS = [
  { from: 1.5, key: 'mostly' },
  { from: 0, key: 'often' },
  { from: -1, key: 'sometimes' },
  { from: Number.NEGATIVE_INFINITY, key: 'seldom' },
] as const;

/** A general term starts with less than this; a name starts with more. */
const GENERAL = 1;

/**
 * Tells why a mention is marked.
 * @param word the wording of a key in the language wanted
 */
export function explain(
  { name, form, confidence, reasons }: Reasons,
  word: (key: string) => string,
): ExplanationView {
  const quote = (text: string) => fill(word('quoted'), 'text', text);
  const priorKey = (weight: number) => {
    if (form === 'short') return 'short';
    if (form === 'plain') return weight < GENERAL ? 'general' : 'plain';
    return PRIORS.find(({ from }) => weight >= from)?.key;
  };
  const tell = ({ kind, weight, words }: Group) => {
    const key =
      kind === 'prior'
        ? `why-prior-${priorKey(weight)}`
        : kind === 'topic' && weight < 0
          ? 'why-off-topic'
          : WORDING[kind];
    return fill(fill(word(key), 'name', quote(name)), 'words', words.map(quote).join(word('list-separator')));
  };
  const groups = byKind(reasons);
  const certainty = CERTAINTIES.find(({ from }) => confidence >= from)?.key ?? 'sure-possible';
  // Nothing read from a text is sure to the last percent.
  const percent = Math.max(1, Math.min(99, Math.round(confidence * 100)));
  return {
    heading: fill(word('why-heading'), 'name', quote(name)),
    certainty: fill(word(certainty), 'n', String(percent)),
    sides: [
      {
        side: 'for' as const,
        heading: word('why-for'),
        reasons: groups.filter(({ weight }) => weight > 0).map(tell),
      },
      {
        side: 'against' as const,
        heading: word('why-against'),
        reasons: groups.filter(({ weight }) => weight < 0).map(tell),
      },
    ].filter((side) => side.reasons.length > 0),
  };
}

/** Reasons of one kind together. */
interface Group {
  readonly kind: Kind;
  readonly weight: number;
  readonly words: readonly string[];
}

/** Reasons of a kind that speak the same way as one, the strongest first. */
function byKind(reasons: readonly Reason[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { kind, weight, words } of reasons) {
    const key = `${kind} ${Math.sign(weight)}`;
    const known = groups.get(key);
    groups.set(key, {
      kind,
      weight: (known?.weight ?? 0) + weight,
      words: [...new Set([...(known?.words ?? []), ...(words === undefined ? [] : [words])])],
    });
  }
  return [...groups.values()].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** A wording with one of its gaps filled. */
const fill = (wording: string, gap: string, text: string) => wording.replace(`{${gap}}`, () => text);
