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

const { offerForSelection } = await import('../../extension/context-menu.ts');

beforeEach(() => vi.clearAllMocks());

const offer = () => {
  const lookUp = vi.fn(async () => {});
  const add = vi.fn(async () => {});
  offerForSelection({ lookUp, add });
  const [clicked] = browser.contextMenus.onClicked.addListener.mock.lastCall ?? [];
  const [installed] = browser.runtime.onInstalled.addListener.mock.lastCall ?? [];
  return { lookUp, add, clicked, installed };
};

describe('the menu of selected text', () => {
  it('has its items, made once the extension is installed and not each time the background starts', () => {
    const { installed } = offer();
    expect(browser.contextMenus.create).not.toHaveBeenCalled();
    installed();
    expect(browser.contextMenus.removeAll).toHaveBeenCalledBefore(browser.contextMenus.create);
    expect(browser.contextMenus.create.mock.calls.map(([item]) => item)).toEqual([
      { id: 'look-up', title: 'lookUpSelection', contexts: ['selection'] },
      { id: 'add-term', title: 'termAdd', contexts: ['selection'] },
    ]);
  });

  it('hears clicks from the moment the background starts', () => {
    const { lookUp, add, clicked } = offer();
    clicked({ menuItemId: 'look-up', selectionText: 'Sora', editable: false }, { id: 3, index: 4 });
    expect(lookUp).toHaveBeenCalledExactlyOnceWith('Sora', 4);
    expect(add).not.toHaveBeenCalled();
  });

  it('tells in which frame a text was selected that is to be added, and whether in a field', () => {
    const { lookUp, add, clicked } = offer();
    clicked(
      { menuItemId: 'add-term', selectionText: 'Sora', frameId: 7, editable: true },
      { id: 3, index: 4 },
    );
    expect(add).toHaveBeenCalledExactlyOnceWith({ text: 'Sora', tab: 3, frame: 7, isEditable: true });
    expect(lookUp).not.toHaveBeenCalled();
  });

  it('does nothing for other items, without a selection, or outside of a tab', () => {
    const { lookUp, add, clicked } = offer();
    clicked({ menuItemId: 'another', selectionText: 'Sora', editable: false }, { id: 3 });
    clicked({ menuItemId: 'look-up', editable: false }, undefined);
    clicked({ menuItemId: 'add-term', editable: false }, { id: 3 });
    clicked({ menuItemId: 'add-term', selectionText: 'Sora', editable: false }, undefined);
    expect(lookUp).not.toHaveBeenCalled();
    expect(add).not.toHaveBeenCalled();
  });
});
