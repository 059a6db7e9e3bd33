import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SearchResult } from '../../glossary/search.ts';

const event = vi.hoisted(() => () => ({ addListener: vi.fn() }));
const browser = vi.hoisted(() => ({
  omnibox: {
    setDefaultSuggestion: vi.fn(),
    onInputStarted: event(),
    onInputChanged: event(),
    onInputEntered: event(),
  },
}));
vi.mock('wxt/browser', () => ({ browser }));
vi.mock('webextension-polyfill', () => ({
  default: { i18n: { getMessage: (key: string, values: readonly string[]) => [key, ...values].join(' ') } },
}));

const { answerOmnibox } = await import('../../extension/omnibox.ts');

beforeEach(() => vi.clearAllMocks());

/** An entry of which the first so many letters of the name were typed. */
const entry = (id: string, name: string, summary: string, typed = 0): SearchResult => ({
  id,
  kind: 'model',
  name,
  summary,
  match: () => ({ name: typed > 0 ? [{ from: 0, to: typed }] : [] }),
});
const SORA = entry('sora', 'Sora', 'Makes video & sound <fast>', 2);
const DIT = entry('dit', 'DiT', 'A backbone');

const start = (found: readonly SearchResult[], { named, hasMarkup = true }: Partial<Options> = {}) => {
  const find = vi.fn(async () => ({ entries: found, named }));
  const open = vi.fn(async () => {});
  answerOmnibox({ find, open, textFor: async ({ name }) => name, hasMarkup });
  const [started] = browser.omnibox.onInputStarted.addListener.mock.lastCall ?? [];
  const [changed] = browser.omnibox.onInputChanged.addListener.mock.lastCall ?? [];
  const [entered] = browser.omnibox.onInputEntered.addListener.mock.lastCall ?? [];
  const type = async (text: string) => {
    const suggest = vi.fn();
    changed(text, suggest);
    await new Promise((resolve) => setTimeout(resolve));
    return suggest.mock.lastCall?.[0];
  };
  return { find, open, started, changed, entered, type };
};
interface Options {
  readonly named: string | undefined;
  readonly hasMarkup: boolean;
}

const first = () => browser.omnibox.setDefaultSuggestion.mock.lastCall?.[0].description;

describe('the address bar', () => {
  it('says what it is for before anything is typed', () => {
    const { started, find } = start([]);
    started();
    expect(first()).toBe('omniboxStart');
    expect(find).not.toHaveBeenCalled();
  });

  it('suggests entries, with what was typed marked, as XML', async () => {
    const { type, find } = start([SORA, DIT]);
    expect(await type(' so ')).toEqual([
      {
        content: 'Sora',
        description: '<match>So</match>ra <dim>– Makes video &amp; sound &lt;fast&gt;</dim>',
      },
      { content: 'DiT', description: 'DiT <dim>– A backbone</dim>' },
    ]);
    expect(find).toHaveBeenCalledWith('so');
    expect(first()).toBe('omniboxSearch so');
  });

  it('suggests them as plain text where the browser has no markup', async () => {
    const { type } = start([SORA], { hasMarkup: false });
    expect(await type('a&b')).toEqual([
      { content: 'Sora', description: 'Sora – Makes video & sound <fast>' },
    ]);
    expect(first()).toBe('omniboxSearch a&b');
  });

  it('says first what Enter does: it opens the entry that was named', async () => {
    const { type } = start([DIT, SORA], { named: 'sora' });
    expect(await type('sora')).toEqual([expect.objectContaining({ content: 'DiT' })]);
    expect(first()).toContain('<match>So</match>ra');
  });

  it('suggests no more than there is room for', async () => {
    const many = Array.from({ length: 50 }, (_, at) => entry(`e-${at}`, `E ${at}`, ''));
    expect(await start(many).type('e')).toHaveLength(8);
  });

  it('forgets an answer that comes after more was typed', async () => {
    const { changed, find } = start([SORA]);
    const answers: (() => void)[] = [];
    find.mockImplementation(
      () => new Promise((resolve) => answers.push(() => resolve({ entries: [SORA], named: undefined }))),
    );
    const [early, late] = [vi.fn(), vi.fn()];
    changed('s', early);
    changed('so', late);
    answers[1]?.();
    answers[0]?.();
    await new Promise((resolve) => setTimeout(resolve));
    expect(early).not.toHaveBeenCalled();
    expect(late).toHaveBeenCalledOnce();
    expect(first()).toBe('omniboxSearch so');
  });

  it.each([
    ['currentTab', { kind: 'here' }],
    ['newForegroundTab', { kind: 'beside', index: undefined }],
    ['newBackgroundTab', { kind: 'behind' }],
  ])('opens what is chosen where the reader wants it: %s', (disposition, place) => {
    const { entered, open } = start([]);
    entered(' Sora ', disposition);
    expect(open).toHaveBeenCalledExactlyOnceWith('Sora', place);
  });
});

it('descriptions are XML whatever is typed and found', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(text, text, text, async (typed, name, summary) => {
      const marked = Math.min(name.length, typed.length);
      const suggested = await start([entry('x', name, summary, marked)]).type(typed);
      for (const description of [first(), ...(suggested ?? []).map((item: Described) => item.description)])
        expect(description).toMatch(XML);
    }),
  );
});
interface Described {
  readonly description: string;
}
/** Text, entities, and elements of one of the two kinds that are closed again, one in no other. */
const XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not be there
  /^(?:[^<>&\u0000-\u001f]|&(?:amp|lt|gt|quot|apos);|<(match|dim)>(?:[^<>&\u0000-\u001f]|&(?:amp|lt|gt|quot|apos);)*<\/\1>)*$/u;
