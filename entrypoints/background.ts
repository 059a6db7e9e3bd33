import foldedClues from 'virtual:newsgloss/clues';
import glossaryData from 'virtual:newsgloss/glossary';
import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../extension/answers.ts';
import { injectCards } from '../extension/card-script.ts';
import { relayCommands } from '../extension/commands.ts';
import { openGlossaryAt } from '../extension/glossary-page.ts';
import { keepSettings } from '../extension/settings/store.ts';
import { pathOfTab } from '../extension/tab-path.ts';
import { welcomeReaders } from '../extension/welcome-page.ts';
import { Glossary } from '../glossary/glossary.ts';

export default defineBackground(() => {
  let known: Glossary | undefined;
  const glossary = () => {
    known ??= new Glossary(glossaryData());
    return known;
  };
  const store = keepSettings();
  answer({
    pagePath: async (_, from) => (from ? pathOfTab(from.tab) : null),
    settings: () => store.read(),
    editSettings: async ({ edit }) => {
      await store.edit(edit);
      return null;
    },
    forgetAside: async () => {
      await store.forgetAside();
      return null;
    },
    clues: async () => foldedClues(),
    cards: async (_, from) => {
      if (from) await injectCards(from);
      return null;
    },
    entries: async ({ keys }) => keys.flatMap(({ id, locale }) => glossary().view(id, locale) ?? []),
    menuWords: async ({ locale }) => glossary().menuWords(locale),
    explain: async ({ locale, reasons }) => glossary().explain(reasons, locale),
    openGlossary: async ({ id }) => {
      if (!glossary().entry(id)) throw new RangeError(`there is no entry "${id}"`);
      await openGlossaryAt(id);
      return null;
    },
  });
  relayCommands();
  welcomeReaders();
});
