/** The glossary of the package in the form of a reader's own, to be saved to a file. */

import { type Entry, type GlossaryData, LOCALES } from '../../data/types.ts';
import { LONGEST, type OwnDraft, type OwnName } from './types.ts';

/** Of each entry its names and explainers in all languages; facts, citations and relations have no place there. */
export const builtInDrafts = ({ entries }: GlossaryData): readonly OwnDraft[] => entries.map(draftOf);

function draftOf({ kind, name, aliases, explainer }: Entry): OwnDraft {
  const names = new Map<string, OwnName>();
  for (const language of LOCALES) {
    const text = name[language];
    const isInOthers = LOCALES.some((other) => other !== language && name[other] === text);
    // What is written alike in several languages is no name of one of them.
    if (!names.has(text)) names.set(text, isInOthers ? { text } : { text, language });
  }
  for (const text of aliases) if (!names.has(text)) names.set(text, { text });
  return {
    kind,
    names: [...names.values()].slice(0, LONGEST.names),
    explainers: LOCALES.map((language) => ({ text: explainer[language], language })),
  };
}
