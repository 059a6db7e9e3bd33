/** The form of an entry in a test, with words of its own. */

import { render } from 'preact';
import { vi } from 'vitest';
import { TextProvider } from '../../../components/interface-text.ts';
import ownEntryCss from '../../../components/own-entry.css?inline';
import formCss from '../../../components/term-form/term-form.css?inline';
import { TermForm, type TermFormProps } from '../../../components/term-form/term-form.tsx';
import themeCss from '../../../components/theme.css?inline';
import { newTerm } from '../../../glossary/packs/term-values.ts';
import type { OwnContext } from '../../../glossary/packs/types.ts';
import type messagesFile from '../../../public/_locales/en/messages.json';

// A file of the public folder is served, not imported.
const load = async (folder: string): Promise<typeof messagesFile> =>
  (await fetch(`/_locales/${folder}/messages.json`)).json();
const messages = { en: await load('en'), 'zh-Hans': await load('zh_CN'), 'zh-Hant': await load('zh_TW') };

export const CONTEXT: OwnContext = {
  sentence: 'Its backbone is the diffusion transformer, which scales well with compute.',
  title: 'What is known of Sora',
  url: 'https://news.example/2024/02/sora',
};

export function showForm(props: Partial<TermFormProps> = {}, locale: keyof typeof messages = 'en') {
  const spies = {
    findNamesakes: vi.fn<TermFormProps['findNamesakes']>(async () => ({})),
    onWritten: vi.fn<TermFormProps['onWritten']>(),
    onSave: vi.fn<TermFormProps['onSave']>(async () => undefined),
    onEdit: vi.fn<TermFormProps['onEdit']>(),
    onClose: vi.fn<TermFormProps['onClose']>(),
    onDiscard: vi.fn<TermFormProps['onDiscard']>(),
  };
  const style = document.createElement('style');
  style.textContent = `${themeCss}${ownEntryCss}${formCss}`;
  const place = document.createElement('main');
  document.documentElement.lang = locale;
  document.title = 'A form';
  document.body.replaceChildren(style, place);
  render(
    <TextProvider
      value={(key, ...values) =>
        messages[locale][key].message.replace(/\$(\d)/g, (_, at) => values[Number(at) - 1] ?? '')
      }
    >
      <TermForm initial={newTerm('diffusion transformer', CONTEXT)} isNew keepsDraft {...spies} {...props} />
    </TextProvider>,
    place,
  );
  return { ...spies, place, stop: () => render(null, place) };
}
