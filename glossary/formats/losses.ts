/** What of a glossary a format cannot hold, to be said before it is written. */

import { columnLanguages, namesAsRead } from './table/name-columns.ts';
import type { Format } from './types.ts';
import type { WrittenEntries, WrittenPack } from './write.ts';

/** Keys of the interface's texts. */
export const LOSSES = [
  /** When entries came and were changed, and what they are numbered. */
  'exportLossDates',
  /** Licence and source of the glossary. */
  'exportLossAbout',
  'exportLossColour',
  /** In which order names, or explainers, in different languages stand; the first name stays the first. */
  'exportLossOrder',
  /** That one of two names that are spelled alike must stand as written. */
  'exportLossExact',
] as const;
export type Loss = (typeof LOSSES)[number];

const OF_FORMAT: Readonly<Record<Format, readonly Loss[]>> = {
  csv: LOSSES,
  tsv: LOSSES,
  json: ['exportLossDates'],
  tbx: ['exportLossDates', 'exportLossOrder'],
  yomitan: ['exportLossDates', 'exportLossColour'],
};

/** What a format can lose of any glossary. */
export const lossesOf = (format: Format): readonly Loss[] => OF_FORMAT[format];

/**
 * What a format loses of this glossary.
 * @returns for each loss how many entries it is about; 1 for what is about the glossary as a whole
 */
export async function lossesIn(
  format: Format,
  pack: WrittenPack,
  entries: WrittenEntries,
): Promise<ReadonlyMap<Loss, number>> {
  const losses = new Map<Loss, number>();
  const lose = (loss: Loss) => {
    if (OF_FORMAT[format].includes(loss)) losses.set(loss, (losses.get(loss) ?? 0) + 1);
  };
  if (pack.colour !== null) lose('exportLossColour');
  if (pack.licence !== '' || pack.source !== '') lose('exportLossAbout');
  const isTable = format === 'csv' || format === 'tsv';
  const columns = isTable ? await columnLanguages(entries) : undefined;
  for await (const batch of entries())
    for (const { names, explainers } of batch) {
      lose('exportLossDates');
      const inFile = columns ? namesAsRead(names, columns) : byLanguage(names).map(({ text }) => text);
      const texts = columns
        ? columns.explainers.flatMap((language) => explainers.filter((text) => languageOf(text) === language))
        : byLanguage([...names.map(({ language }) => ({ text: '', language })), ...explainers]);
      if (
        inFile.some((text, at) => text !== names[at]?.text) ||
        texts.filter(({ text }) => text !== '').some(({ text }, at) => text !== explainers[at]?.text)
      )
        lose('exportLossOrder');
      const exact = new Set(names.flatMap(({ text, exact }) => (exact ? [text] : [])));
      if (names.some((name) => !name.exact && exact.has(name.text))) lose('exportLossExact');
    }
  return losses;
}

interface Told {
  readonly text: string;
  readonly language?: string | undefined;
}

const languageOf = ({ language = '' }: Told): string => language;

/** As termbases have them: all in one language, then all in the next. */
function byLanguage(texts: readonly Told[]): readonly Told[] {
  const languages = new Set(texts.map(languageOf));
  return Array.from(languages, (language) => texts.filter((text) => languageOf(text) === language)).flat();
}
