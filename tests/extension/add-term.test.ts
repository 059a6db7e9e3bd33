import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LONGEST } from '../../glossary/packs/types.ts';

const { browser, page } = vi.hoisted(() => {
  const page = { frames: [] as { frameId: number; result: unknown }[], tab: {} as object };
  const session = new Map<string, unknown>();
  const browser = {
    runtime: { getURL: (path: string) => `ext:/${path}` },
    scripting: {
      executeScript: vi.fn(async ({ target }: { target: { frameIds?: readonly number[] } }) =>
        page.frames.filter(({ frameId }) => target.frameIds?.includes(frameId) ?? true),
      ),
    },
    storage: {
      session: {
        get: async (key: string) => ({ [key]: session.get(key) }),
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) session.set(key, structuredClone(value));
        },
        clear: () => session.clear(),
      },
    },
    tabs: { get: vi.fn(async () => page.tab), create: vi.fn(async () => ({})) },
    windows: {
      get: vi.fn(async () => ({ left: 100, top: 50, width: 1200 })),
      create: vi.fn(async (_: { url: string }) => ({})),
    } as { get: unknown; create: ReturnType<typeof vi.fn> } | undefined,
  };
  return { browser, page };
});
vi.mock('wxt/browser', () => ({ browser }));
vi.mock('webextension-polyfill', () => ({ default: browser }));

const { add, addFromMenu, addFromTab } = await import('../../extension/add-term.ts');
const { openTerm, parseTermPage, takeNewTerm } = await import('../../extension/term-page.ts');

const WINDOWS = browser.windows;
const TAB = {
  url: 'https://me:secret@news.example/a?q=1#part',
  title: ' News ',
  incognito: false,
  windowId: 3,
};
const selected = (text: string, sentence: string, secret = false) => ({ text, sentence, secret });
const click = { text: 'DiT', tab: 5, frame: 2, isEditable: false };

beforeEach(() => {
  vi.clearAllMocks();
  browser.windows = WINDOWS;
  browser.storage.session.clear();
  page.frames = [];
  page.tab = TAB;
});

const lastUrl = () => browser.windows?.create.mock.lastCall?.[0].url as string;
/** What the form that was opened last is given. */
const given = async () => {
  const place = parseTermPage(new URL(lastUrl()).hash);
  return place.kind === 'new' ? takeNewTerm(place.form) : undefined;
};

describe('from the menu of selected text', () => {
  it('the form gets the words, their sentence, and the page without what signs in', async () => {
    page.frames = [
      { frameId: 0, result: selected('Other', 'Other words.') },
      { frameId: 2, result: selected('DiT', 'The DiT scales.') },
    ];
    await addFromMenu(click);
    expect(await given()).toEqual({
      name: 'DiT',
      context: { sentence: 'The DiT scales.', title: 'News', url: 'https://news.example/a?q=1#part' },
      isPrivate: false,
    });
  });

  it.each([
    ['what is selected there is something else', selected('GAN', 'The GAN.'), false],
    ['it is in a field', selected('DiT', 'The DiT.'), true],
    ['nothing there answers', undefined, false],
    ['what answers is something else', { text: 1 }, false],
  ])('the form gets no sentence where %s', async (_, result, isEditable) => {
    page.frames = [{ frameId: 2, result }];
    await addFromMenu({ ...click, isEditable });
    expect(await given()).toMatchObject({ name: 'DiT', context: { sentence: '', title: 'News' } });
  });

  it('the form gets nothing of a password', async () => {
    page.frames = [{ frameId: 2, result: selected('', '', true) }];
    await addFromMenu({ ...click, text: 'hunter2', isEditable: true });
    expect(await given()).toEqual({ name: '', context: undefined, isPrivate: false });
  });

  it('the form opens where the browser lets no extension look', async () => {
    browser.scripting.executeScript.mockRejectedValueOnce(new Error('protected'));
    page.tab = { ...TAB, url: 'chrome://settings/' };
    await addFromMenu(click);
    expect(await given()).toEqual({ name: 'DiT', context: undefined, isPrivate: false });
  });
});

describe('from the popup', () => {
  it('the form gets what the first frame with a selection tells', async () => {
    page.frames = [
      { frameId: 0, result: selected('', '') },
      { frameId: 4, result: selected('GAN', 'The GAN.') },
    ];
    await addFromTab(5);
    expect(await given()).toMatchObject({ name: 'GAN', context: { sentence: 'The GAN.' } });
  });

  it('the form is empty where nothing is selected', async () => {
    page.frames = [{ frameId: 0, result: selected('', '') }];
    await addFromTab(5);
    expect(await given()).toEqual({ name: '', context: undefined, isPrivate: false });
  });
});

describe('what is too long', () => {
  it('is cut, and an address loses its query first', async () => {
    page.tab = { ...TAB, title: 't'.repeat(900), url: `https://news.example/a?${'q'.repeat(3000)}` };
    await add('n'.repeat(900), 's'.repeat(3000), 5);
    const { name = '', context } = (await given()) ?? {};
    expect(name).toHaveLength(LONGEST.name);
    expect(context?.sentence).toHaveLength(LONGEST.sentence);
    expect(context?.title).toHaveLength(LONGEST.line);
    expect(context?.url).toBe('https://news.example/a');
  });

  it('leaves the page out where its address is too long in itself', async () => {
    page.tab = { ...TAB, url: `https://news.example/${'a'.repeat(3000)}` };
    await add('DiT', 'The DiT.', 5);
    expect(await given()).toMatchObject({ context: undefined });
  });
});

describe('what a form was opened with', () => {
  it('is there again when it is loaded again', async () => {
    await add('DiT', '', 5);
    expect(await given()).toMatchObject({ name: 'DiT' });
    expect(await given()).toMatchObject({ name: 'DiT' });
  });

  it('from a private window is handed over once', async () => {
    page.tab = { ...TAB, incognito: true };
    await add('DiT', 'The DiT.', 5);
    expect(await given()).toMatchObject({ name: 'DiT', isPrivate: true });
    expect(await given()).toBeUndefined();
    const { newTerms } = await browser.storage.session.get('newTerms');
    expect(newTerms).toEqual([]);
  });

  it('is of the latest forms alone', async () => {
    await add('first', '', 5);
    const first = lastUrl();
    for (let number = 0; number < 10; number++) await add(`name ${number}`, '', 5);
    expect(await takeNewTerm(new URL(first).hash.slice(1))).toBeUndefined();
    const { newTerms } = await browser.storage.session.get('newTerms');
    expect(newTerms).toHaveLength(10);
  });
});

describe('the form opens', () => {
  it('in a small window within the reader’s', async () => {
    await openTerm('mine~2s', 5);
    expect(browser.windows?.create).toHaveBeenCalledExactlyOnceWith({
      url: 'ext://term.html#mine~2s',
      type: 'popup',
      width: 480,
      height: 640,
      left: 100 + 1200 - 480 - 48,
      top: 98,
    });
    expect(parseTermPage('#mine~2s')).toEqual({ kind: 'edit', id: 'mine~2s' });
  });

  it('where the browser puts it, when it takes no such place', async () => {
    browser.windows?.create.mockRejectedValueOnce(new Error('Invalid value for bounds.'));
    await openTerm('mine~2s', 5);
    expect(browser.windows?.create.mock.lastCall?.[0]).not.toHaveProperty('left');
  });

  it('in a tab where there are no windows', async () => {
    browser.windows = undefined;
    await openTerm('mine~2s', 5);
    expect(browser.tabs.create).toHaveBeenCalledExactlyOnceWith({ url: 'ext://term.html#mine~2s' });
  });
});
