/** Reads the files of data/ from disk. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HanWords } from '../matching/lexicon.ts';
import type {
  ArticleSource,
  DataFiles,
  EntrySource,
  LocalizedSource,
  MapSource,
  RelationSource,
  VocabularySource,
} from './types.ts';

/** Bad data: the message lists every problem with its file, its entry and what to do. */
export class DataError extends Error {
  override readonly name = 'DataError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      `data/ has ${problems.length} problem${problems.length === 1 ? '' : 's'}:\n${problems.map((p) => `  - ${p}`).join('\n')}`,
    );
    this.problems = problems;
  }
}

const jsonFiles = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();

/**
 * Reads every data file.
 * @param folder the data folder
 * @throws DataError naming each file that is not JSON
 */
export function readDataFiles(folder: string = import.meta.dirname): DataFiles {
  const problems: string[] = [];
  const read = <T>(path: string, otherwise: T): T => {
    try {
      return JSON.parse(readFileSync(join(folder, path), 'utf8'));
    } catch (error) {
      problems.push(`data/${path}: ${error instanceof Error ? error.message : error}; mend the JSON`);
      return otherwise;
    }
  };
  const files: DataFiles = {
    articles: jsonFiles(join(folder, 'articles')).map((name) => ({
      file: `data/articles/${name}`,
      article: read<ArticleSource>(`articles/${name}`, NO_ARTICLE),
    })),
    entries: jsonFiles(join(folder, 'entries')).map((name) => {
      const file = `data/entries/${name}`;
      const content = read<{ entries?: EntrySource[] } | null>(`entries/${name}`, { entries: [] });
      if (!Array.isArray(content?.entries))
        problems.push(`${file}: must hold {"entries": […]}; see data/schema`);
      return { file, entries: content?.entries ?? [] };
    }),
    relations: read<Record<string, RelationSource>>('relations.json', {}),
    wording: read<Record<string, LocalizedSource>>('wording.json', {}),
    vocabulary: read<VocabularySource>('vocabulary.json', NO_VOCABULARY),
    hanWords: read<HanWords>('han-words.json', { across: [], complete: [] }),
    map: read<MapSource>('map.json', { goal: '', strands: [], story: [] }),
  };
  if (problems.length > 0) throw new DataError(problems);
  return files;
}

const NO_VOCABULARY: VocabularySource = {
  strong: { en: [], 'zh-Hans': [] },
  weak: { en: [], 'zh-Hans': [] },
};

const NO_ARTICLE: ArticleSource = {
  id: '',
  title: { en: '', 'zh-Hans': '', original: '' },
  language: '',
  published: '',
  note: { en: '', 'zh-Hans': '' },
  facts: [],
};
