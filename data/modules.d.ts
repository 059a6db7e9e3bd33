declare module 'virtual:newsgloss/lexicon' {
  /** The packed lexicon in base64. */
  const lexicon: string;
  export default lexicon;
}

declare module 'virtual:newsgloss/glossary' {
  import type { GlossaryData } from './types.ts';

  const glossary: GlossaryData;
  export default glossary;
}
