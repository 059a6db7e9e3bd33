import glossaryData from 'virtual:newsgloss/glossary';
import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../extension/messages.ts';
import { Glossary } from '../glossary/glossary.ts';

export default defineBackground(() => {
  const glossary = new Glossary(glossaryData);
  answer({
    entries: async ({ keys }) => keys.flatMap(({ id, locale }) => glossary.view(id, locale) ?? []),
    menuWords: async ({ locale }) => glossary.menuWords(locale),
    explain: async ({ locale, reasons }) => glossary.explain(reasons, locale),
  });
});
