declare module 'virtual:newsgloss/lexicon' {
  import type { FoldedLexicon } from '../matching/carried-lexicon.ts';

  const lexicon: () => FoldedLexicon;
  export default lexicon;
}

declare module 'virtual:newsgloss/clues' {
  import type { FoldedClues } from '../matching/carried-lexicon.ts';

  const clues: () => FoldedClues;
  export default clues;
}

declare module 'virtual:newsgloss/glossary' {
  import type { GlossaryData } from './types.ts';

  const glossary: () => GlossaryData;
  export default glossary;
}

declare module 'virtual:newsgloss/rows-en' {
  import type { EntryRows } from './types.ts';

  const rows: () => EntryRows;
  export default rows;
}

declare module 'virtual:newsgloss/rows-zh-Hans' {
  import type { EntryRows } from './types.ts';

  const rows: () => EntryRows;
  export default rows;
}

declare module 'virtual:newsgloss/rows-zh-Hant' {
  import type { EntryRows } from './types.ts';

  const rows: () => EntryRows;
  export default rows;
}
