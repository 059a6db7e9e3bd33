/** What is said beside a field that cannot be stored as it is. */

import type { DraftField } from '../../glossary/packs/draft.ts';
import type { TermProblem } from '../../glossary/packs/term-values.ts';
import { LONGEST } from '../../glossary/packs/types.ts';
import type { Text, TextKey } from '../interface-text.ts';

const WORDS: Readonly<Record<TermProblem['reason'], TextKey>> = {
  'begins-with-sign': 'termBeginsWithSign',
  'single-ideograph': 'termSingleIdeograph',
  'no-address': 'termBroken',
  'no-context': 'termBroken',
  'no-entry': 'termBroken',
  'no-kind': 'termBroken',
  'no-language': 'termBroken',
  'no-name': 'termNoName',
  'no-text': 'termBroken',
  'same-language': 'termSameLanguage',
  'too-long': 'termTooLong',
  'too-many': 'termTooMany',
};

/** The first problem of a field in words; undefined where it has none. */
export function problemText(
  problems: readonly TermProblem[],
  field: DraftField,
  text: Text,
): string | undefined {
  const problem = problems.find((each) => each.field === field);
  return problem && text(WORDS[problem.reason], String(mostOf(field)));
}

/** How many characters, or parts, a field may have. */
function mostOf(field: DraftField): number {
  const [part, at] = field.split('.');
  if (part === 'names') return at === undefined ? LONGEST.names : LONGEST.name;
  if (part === 'explainers') return at === undefined ? LONGEST.explainers : LONGEST.explainer;
  return part === 'context' ? LONGEST.sentence : LONGEST.line;
}
