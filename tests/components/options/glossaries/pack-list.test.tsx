import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { glossariesOf, PACKS, packOf, showOptions } from '../show-options.tsx';

type Props = Parameters<typeof glossariesOf>[0];

/** Shows the section; answers what its views asked for. */
function show(props: Props = {}) {
  const glossaries = glossariesOf(props);
  const { place } = showOptions({ section: 'glossaries', glossaries });
  return { ...glossaries, place };
}

const open = (name: string) => page.getByRole('button', { name: `More on “${name}”` }).click();
const names = () => [...document.querySelectorAll('.pack-name')].map(({ textContent }) => textContent);

afterEach(() => {
  document.body.replaceChildren();
  delete document.documentElement.dataset.theme;
});

describe.each(['light', 'dark'])('in %s, nothing bars anyone from', (theme) => {
  it('a glossary with all that can be done with it', async () => {
    document.documentElement.dataset.theme = theme;
    show({ exports: { exporting: { pack: 'law', written: 0 }, onExport: vi.fn(), onCancelExport: vi.fn() } });
    await open('Law');
    await page.getByRole('button', { name: 'Remove this glossary …' }).click();
    await open('Film terms');
    const { violations } = await axe.run(document.body);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

it('the glossaries stand in their order, those that are always there under names of their own', () => {
  show();
  expect(names()).toEqual(['My glossary', 'Newsgloss (built in)', 'Film terms', 'Law']);
  expect(document.body.innerText).toContain('1,204 entries · CC BY 4.0 · An institute of film');
  expect(document.body.innerText).toContain('1 entry');
});

it('a name that the reader gave one of those stands in its place', () => {
  show({ packs: [packOf({ name: 'Law and film' })] });
  expect(names()).toEqual(['Law and film']);
});

it('a switch turns a glossary off and on', async () => {
  const { onChange } = show();
  await page.getByRole('switch', { name: /^Law/ }).click();
  await page.getByRole('switch', { name: /^Film terms/ }).click();
  expect(vi.mocked(onChange).mock.calls).toEqual([
    ['law', { on: true }],
    ['films', { on: false }],
  ]);
});

describe('the order', () => {
  it('is changed by buttons, by keyboard', async () => {
    const { onOrder } = show();
    (page.getByRole('button', { name: 'Move “Law” up' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    expect(onOrder).toHaveBeenLastCalledWith(['mine', 'builtin', 'law', 'films']);
    (page.getByRole('button', { name: 'Move “My glossary” down' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    expect(onOrder).toHaveBeenLastCalledWith(['builtin', 'mine', 'films', 'law']);
  });

  it('ends at its ends', async () => {
    const { onOrder } = show();
    const up = page.getByRole('button', { name: 'Move “My glossary” up' });
    expect(up.element().getAttribute('aria-disabled')).toBe('true');
    (up.element() as HTMLElement).click();
    expect(onOrder).not.toHaveBeenCalled();
  });

  it('is changed by dragging a glossary over another', async () => {
    const { onOrder, place } = show();
    const handle = place.querySelectorAll('.pack-handle')[3];
    const target = place.querySelectorAll('.pack')[0];
    if (!handle || !target) throw new Error('there is no such row');
    await userEvent.dragAndDrop(handle, target, { targetPosition: { x: 100, y: 4 } });
    expect(onOrder).toHaveBeenCalledExactlyOnceWith(['law', 'mine', 'builtin', 'films']);
  });
});

describe('the details', () => {
  it.each([
    ['Name', { name: 'Cinema' }, 'Cinema'],
    ['Licence', { licence: 'CC0' }, 'CC0'],
    ['Source', { source: 'Me' }, ' Me '],
  ])('store the field %s when it is left', async (label, change, written) => {
    const { onChange } = show();
    await open('Film terms');
    const field = page.getByRole('textbox', { name: label });
    await userEvent.fill(field, written);
    expect(onChange).not.toHaveBeenCalled();
    await userEvent.tab();
    expect(onChange).toHaveBeenCalledExactlyOnceWith('films', change);
  });

  it('refuse an empty name in words', async () => {
    const { onChange } = show();
    await open('Film terms');
    await userEvent.fill(page.getByRole('textbox', { name: 'Name' }), '  ');
    await userEvent.tab();
    expect(onChange).not.toHaveBeenCalled();
    expect(document.body.innerText).toContain('A glossary needs a name.');
  });

  it('give a glossary a colour of its own, and take it back', async () => {
    const { onChange } = show();
    await open('Law');
    await page.getByRole('radio', { name: 'One colour' }).click();
    expect(onChange).toHaveBeenLastCalledWith('law', { colour: expect.stringMatching(/^#[0-9a-f]{6}$/) });
    await page.getByRole('button', { name: 'Less on “Law”' }).click();
    await open('Film terms');
    await page.getByRole('radio', { name: 'By kind' }).click();
    expect(onChange).toHaveBeenLastCalledWith('films', { colour: null });
  });

  it('say what a format cannot hold before a glossary is saved in it', async () => {
    const { exports } = show();
    await open('Film terms');
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Format' }), 'csv');
    expect(document.querySelector('.pack-part')?.textContent).toContain(
      'Not in this format: when entries were added and changed, the licence and source of the glossary',
    );
    await page.getByRole('button', { name: 'Save to a file' }).click();
    expect(exports.onExport).toHaveBeenCalledExactlyOnceWith('films', 'csv');
  });

  it('of the built-in glossary have no name to change, and no way to remove it', async () => {
    show();
    await open('Newsgloss (built in)');
    expect(page.getByRole('textbox', { name: 'Name' }).query()).toBeNull();
    expect(document.body.innerText).not.toContain('Remove this glossary');
  });

  it('of the reader’s own have no way to remove it', async () => {
    show();
    await open('My glossary');
    expect(document.body.innerText).not.toContain('Remove this glossary');
  });
});

describe('removing', () => {
  it('names what is lost, and waits for a yes', async () => {
    const { onRemove } = show();
    await open('Film terms');
    await page.getByRole('button', { name: 'Remove this glossary …' }).click();
    await vi.waitFor(() =>
      expect(document.activeElement?.textContent).toContain('Remove “Film terms” with 1,204 entries?'),
    );
    expect(onRemove).not.toHaveBeenCalled();
    await page.getByRole('button', { name: 'Keep it' }).click();
    expect(document.activeElement?.textContent).toBe('Remove this glossary …');
    await page.getByRole('button', { name: 'Remove this glossary …' }).click();
    await page.getByRole('button', { name: 'Remove it' }).click();
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('films');
    expect(document.activeElement?.id).toBe('packs-title');
  });
});

describe('a glossary that follows an address', () => {
  it('says so in the list when it could not be updated, and why in its details', async () => {
    show();
    expect(document.body.innerText).toContain('Could not be updated');
    await open('Law');
    expect(document.body.innerText).toContain('https://law.example/terms.csv');
    expect(document.body.innerText).toContain('The server is offline.');
  });

  it('is asked for again, or left as it is', async () => {
    const { updates } = show();
    await open('Law');
    await page.getByRole('button', { name: 'Update now' }).click();
    expect(updates.onUpdate).toHaveBeenCalledExactlyOnceWith('law');
    await page.getByRole('button', { name: 'Stop following' }).click();
    expect(updates.onUnfollow).toHaveBeenCalledExactlyOnceWith('law', 'Law');
  });
});

describe('an address to follow', () => {
  const field = () => page.getByRole('textbox', { name: 'Follow a glossary on the web' });

  it.each([
    ['example.org/a.csv', 'https://example.org/a.csv'],
    [' http://localhost:8080/a.csv ', 'http://localhost:8080/a.csv'],
    ['', ''],
  ])('may be written as %j', async (written, address) => {
    const { follow } = show();
    await userEvent.fill(field(), written);
    await userEvent.keyboard('{Enter}');
    expect(follow.onFollow).toHaveBeenCalledExactlyOnceWith(address);
  });

  it('leaves the field once it is followed, and stays there where it is not', async () => {
    const onFollow = vi.fn(async (address: string) => address.endsWith('.csv'));
    show({ follow: { state: { kind: 'none' }, onFollow } });
    await userEvent.fill(field(), 'https://example.org/a');
    await page.getByRole('button', { name: 'Follow' }).click();
    expect(field().element()).toHaveProperty('value', 'https://example.org/a');
    await userEvent.fill(field(), 'https://example.org/a.csv');
    await page.getByRole('button', { name: 'Follow' }).click();
    await vi.waitFor(() => expect(field().element()).toHaveProperty('value', ''));
  });

  it('says that it is asked for, and is not asked for twice', async () => {
    const onFollow = vi.fn(async () => true);
    show({ follow: { state: { kind: 'loading' }, onFollow } });
    expect(document.body.innerText).toContain('Fetching and reading the file');
    await userEvent.fill(field(), 'https://example.org/a.csv');
    await userEvent.keyboard('{Enter}');
    expect(onFollow).not.toHaveBeenCalled();
  });

  it('says in words why it could not be followed', () => {
    const state = { kind: 'failed', message: 'The server does not answer.' } as const;
    show({ follow: { state, onFollow: vi.fn() } });
    const alerts = page
      .getByRole('alert')
      .all()
      .map((alert) => alert.element().textContent);
    expect(alerts).toContain('The server does not answer.');
  });
});

it('glossaries that cannot be opened say so, and nothing else is offered', () => {
  const { place } = show({ trouble: 'The browser does not let them be opened.' });
  expect(place.querySelector('.problem')?.textContent).toBe('The browser does not let them be opened.');
  expect(place.querySelector('input[type=file]')).toBeNull();
});

it('names that cannot be found in pages are told beside their glossary', () => {
  const some = ['A', '…', '的', '+'].map((name, number) => ({ number, name }));
  show({ unfindable: { films: { count: 1_234, some } } });
  const told = [...document.querySelectorAll('.pack')].map(
    ({ textContent }) => /Not marked: .*/.exec(textContent ?? '')?.[0],
  );
  expect(told.filter((line) => line !== undefined)).toEqual([
    expect.stringMatching(/^Not marked: 1,234 names .*such as A, …, 的/),
  ]);
});

it.each([
  ['full', 'The browser has no room for the names'],
  ['unreadable', 'could not be read'],
] as const)('that pages mark what they marked before is said, with what to do: %s', (unmarked, words) => {
  const { place } = show({ unmarked });
  expect(place.querySelector('.problem[role=alert]')?.textContent).toContain(words);
  expect(names().length, 'the glossaries are there').toBe(4);
});

describe('the section of backups', () => {
  const showBackup = (props: Props) => {
    const glossaries = glossariesOf(props);
    showOptions({ section: 'backup', glossaries });
    return glossaries;
  };

  it('says that glossaries are files of their own, and saves each that has entries', async () => {
    const { exports } = showBackup({ packs: [packOf({ size: 0 }), ...PACKS.slice(1)] });
    expect(document.body.innerText).toContain('They are not in the file of settings');
    expect(page.getByRole('button', { name: /^Save to a file: “/ }).elements()).toHaveLength(2);
    await page.getByRole('button', { name: 'Save to a file: “Film terms”' }).click();
    expect(exports.onExport).toHaveBeenCalledExactlyOnceWith('films', 'json');
  });

  it('says that there are none', () => {
    showBackup({ packs: [packOf({ size: 0 })] });
    expect(document.body.innerText).toContain('There are none with entries of your own.');
  });
});
