import { beforeEach, describe, expect, it, vi } from 'vitest';

const browser = vi.hoisted(() => ({
  runtime: { onInstalled: { addListener: vi.fn() } },
  contextMenus: {
    removeAll: vi.fn((done: () => void) => done()),
    create: vi.fn(),
    onClicked: { addListener: vi.fn() },
  },
}));
vi.mock('wxt/browser', () => ({ browser }));
vi.mock('webextension-polyfill', () => ({ default: { i18n: { getMessage: (key: string) => key } } }));

const { offerLookUp } = await import('../../extension/context-menu.ts');

beforeEach(() => vi.clearAllMocks());

const offer = () => {
  const lookUp = vi.fn(async () => {});
  offerLookUp(lookUp);
  const [clicked] = browser.contextMenus.onClicked.addListener.mock.lastCall ?? [];
  const [installed] = browser.runtime.onInstalled.addListener.mock.lastCall ?? [];
  return { lookUp, clicked, installed };
};

describe('the menu of selected text', () => {
  it('has one item, made once the extension is installed and not each time the background starts', () => {
    const { installed } = offer();
    expect(browser.contextMenus.create).not.toHaveBeenCalled();
    installed();
    expect(browser.contextMenus.removeAll).toHaveBeenCalledBefore(browser.contextMenus.create);
    expect(browser.contextMenus.create).toHaveBeenCalledExactlyOnceWith({
      id: 'look-up',
      title: 'lookUpSelection',
      contexts: ['selection'],
    });
  });

  it('hears clicks from the moment the background starts', () => {
    const { lookUp, clicked } = offer();
    clicked({ menuItemId: 'look-up', selectionText: 'Sora' }, { id: 3, index: 4 });
    expect(lookUp).toHaveBeenCalledExactlyOnceWith('Sora', 4);
  });

  it('does nothing for other items, or without a selection', () => {
    const { lookUp, clicked } = offer();
    clicked({ menuItemId: 'another', selectionText: 'Sora' }, undefined);
    clicked({ menuItemId: 'look-up' }, undefined);
    expect(lookUp).not.toHaveBeenCalled();
  });
});
