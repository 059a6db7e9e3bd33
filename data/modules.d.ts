declare module 'virtual:newsgloss/lexicon' {
  const lexicon: () => import('../matching/carried-lexicon.ts').FoldedLexicon;
  export default lexicon;
}

declare module 'virtual:newsgloss/clues' {
  const clues: () => import('../matching/carried-lexicon.ts').FoldedClues;
  export default clues;
}

declare module 'virtual:newsgloss/script' {
  const pairs: () => string;
  export default pairs;
}

declare module 'virtual:newsgloss/glossary' {
  const glossary: () => import('./types.ts').GlossaryData;
  export default glossary;
}

declare module 'virtual:newsgloss/pinyin' {
  const readings: () => import('../glossary/search/readings.ts').FoldedReadings;
  export default readings;
}

declare module 'virtual:newsgloss/map' {
  const map: () => import('./map/types.ts').MapLayouts;
  export default map;
}

declare module 'virtual:newsgloss/rows-en' {
  const rows: () => import('./types.ts').EntryRows;
  export default rows;
}

declare module 'virtual:newsgloss/rows-zh-Hans' {
  const rows: () => import('./types.ts').EntryRows;
  export default rows;
}

declare module 'virtual:newsgloss/rows-zh-Hant' {
  const rows: () => import('./types.ts').EntryRows;
  export default rows;
}
