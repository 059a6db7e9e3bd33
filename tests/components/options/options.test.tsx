import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import type { Importing } from '../../../components/options/backup-section.tsx';
import { ColourField } from '../../../components/options/colour-field.tsx';
import { DelayField } from '../../../components/options/delay-field.tsx';
import type { OptionsProps } from '../../../components/options/options.tsx';
import { SECTION_WORDS, SECTIONS } from '../../../components/options/section.ts';
import { DEFAULTS, SETTING_KEYS } from '../../../extension/settings/definitions.ts';
import { glossaryOf, KEPT, showOptions } from './show-options.tsx';

const emulate = (features: readonly { readonly name: string; readonly value: string }[]) =>
  cdp().send('Emulation.setEmulatedMedia', { features: [...features] });

afterEach(async () => {
  document.body.replaceChildren();
  delete document.documentElement.dataset.theme;
  await page.viewport(800, 700);
  await emulate([]);
});

const review = {
  kind: 'review',
  file: 'settings.json',
  differences: [
    { kind: 'value', key: 'density', before: 'section', after: 'page' },
    { kind: 'list', key: 'offSites', added: ['a.example'], removed: ['b.example'] },
  ],
  unknown: ['fontFamily'],
  invalid: [{ key: 'level', stored: '"x"', isPartly: false }],
  locked: ['badge'],
} as const satisfies Importing;

/** Every section with all that it may show. */
const full = (section: OptionsProps['section']) =>
  ({
    section,
    settings: {
      ...DEFAULTS,
      offSites: ['a.example'],
      colouring: 'one',
      knownEntries: ['entry-1'],
      mutedNames: [{ site: '', name: 'Adam' }],
    },
    keeping: {
      locked: ['density', 'offSites', 'theme', 'knownEntries', 'colour', 'badge'],
      localOnly: ['onSites'],
      fromNewer: false,
      aside: [{ at: '', values: {} }],
    },
    outcome: { kind: 'done', said: 'Gone.', onUndo: vi.fn() },
    importing: review,
  }) as const satisfies Partial<OptionsProps>;

const says = (words: string) => vi.waitFor(() => expect(document.body.innerText).toContain(words));

async function problemsOf(node: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(node, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'target-size': { enabled: true }, 'page-has-heading-one': { enabled: true } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

describe.each(['light', 'dark', 'forced colours'] as const)('in %s, nothing bars anyone from', (colours) => {
  it.each(SECTIONS)('the section %s', async (section) => {
    if (colours === 'forced colours') await emulate([{ name: 'forced-colors', value: 'active' }]);
    else document.documentElement.dataset.theme = colours;
    showOptions(full(section));
    expect(await problemsOf(document.body)).toEqual([]);
  });
});

it.each(SECTIONS)('the section %s fits a window of 360 pixels', async (section) => {
  await page.viewport(360, 640);
  showOptions(full(section));
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

it('each theme has its own colours, whatever the browser prefers', async () => {
  await emulate([{ name: 'prefers-color-scheme', value: 'dark' }]);
  document.documentElement.dataset.theme = 'light';
  showOptions({ section: 'about' });
  expect(getComputedStyle(document.body).backgroundColor).toBe('rgb(255, 253, 249)');
  document.documentElement.dataset.theme = 'dark';
  expect(getComputedStyle(document.body).backgroundColor).toBe('rgb(32, 30, 27)');
});

describe('every setting', () => {
  it('can be reset in some section', () => {
    const resets = SECTIONS.flatMap((section) => SECTION_WORDS[section].resets);
    expect([...resets].sort()).toEqual([...SETTING_KEYS].sort());
  });

  it('that is locked says so and cannot be changed', async () => {
    const { place } = showOptions({ section: 'general', keeping: { ...KEPT, locked: ['density'] } });
    const density = page.getByRole('group', { name: 'How often' });
    expect(density.element()).toHaveProperty('disabled', true);
    expect(density.element().textContent).toContain('Set by your organization');
    expect(place.querySelectorAll('fieldset:disabled')).toHaveLength(1);
  });
});

describe('the delay', () => {
  it('is stored when it is a whole number within the bounds', async () => {
    const { onEdit } = showOptions({ section: 'general' });
    const field = page.getByRole('textbox', { name: 'Delay in milliseconds' });
    await userEvent.fill(field, '250');
    await userEvent.tab();
    expect(onEdit).toHaveBeenCalledExactlyOnceWith([{ kind: 'set', values: { hoverDelay: 250 } }], undefined);
  });

  it.each(['', '-5', '1001', '2.5', 'soon'])(
    '%j is refused in words and stays in the field',
    async (written) => {
      const { onEdit, place } = showOptions({ section: 'general' });
      const field = page.getByRole('textbox', { name: 'Delay in milliseconds' });
      await userEvent.fill(field, written);
      await userEvent.tab();
      expect(onEdit).not.toHaveBeenCalled();
      expect(place.textContent).toContain('Write a whole number from 0 to 1000.');
      await expect.element(field).toHaveValue(written);
    },
  );

  it('is of no use where a click opens cards', () => {
    const { place } = showOptions({ section: 'general', settings: { ...DEFAULTS, opener: 'click' } });
    expect(place.querySelector('.delay')).toBeNull();
  });
});

describe('the sites', () => {
  it('keep what was written until it is stored, and say what is wrong with it', async () => {
    const onStoreSite = vi.fn<OptionsProps['onStoreSite']>();
    onStoreSite.mockResolvedValueOnce({ kind: 'invalid' }).mockResolvedValueOnce({ kind: 'stored' });
    showOptions({ section: 'sites', onStoreSite });
    const field = page.getByRole('textbox', { name: 'Add to: On these sites' });
    await userEvent.fill(field, 'nonsense');
    await userEvent.keyboard('{Enter}');
    await says('“nonsense” is not the address of a site.');
    await expect.element(field).toHaveValue('nonsense');
    await userEvent.keyboard('{Enter}');
    await expect.element(field).toHaveValue('');
    expect(onStoreSite).toHaveBeenLastCalledWith('onSites', 'nonsense', undefined);
  });

  it('are edited in their row; Esc leaves them as they were', async () => {
    const onStoreSite = vi.fn<OptionsProps['onStoreSite']>(async () => ({ kind: 'stored' }));
    showOptions({ section: 'sites', settings: { ...DEFAULTS, offSites: ['a.example'] }, onStoreSite });
    await userEvent.click(page.getByRole('button', { name: 'Edit a.example' }));
    await userEvent.keyboard('{Escape}');
    expect(onStoreSite).not.toHaveBeenCalled();
    await userEvent.click(page.getByRole('button', { name: 'Edit a.example' }));
    await userEvent.keyboard('{End}/ai{Enter}');
    expect(onStoreSite).toHaveBeenCalledExactlyOnceWith('offSites', 'a.example/ai', 'a.example');
    await expect.element(page.getByRole('button', { name: 'Edit a.example' })).toBeVisible();
  });

  it('are removed with a way back, and the focus stays in the list', async () => {
    const { onEdit } = showOptions({ section: 'sites', settings: { ...DEFAULTS, offSites: ['a.example'] } });
    await userEvent.click(page.getByRole('button', { name: 'Remove a.example from the list' }));
    expect(onEdit).toHaveBeenCalledWith(
      [{ kind: 'remove', key: 'offSites', items: ['a.example'] }],
      '“a.example” was removed.',
    );
    expect(document.activeElement).toBe(
      page.getByRole('textbox', { name: 'Add to: Not on these sites' }).element(),
    );
  });

  it.each([
    [{ kind: 'invalid' }, 'This is not yet an address.'],
    [{ kind: 'out-of-reach' }, 'Browsers keep extensions out of this page.'],
    [{ kind: 'decided', marks: 'no', rule: { list: 'off', pattern: 'a.example' } }, 'by the rule a.example'],
    [{ kind: 'decided', marks: 'ai', rule: undefined }, 'if the text is about AI'],
  ] as const)('an address is tried as it is written: %j', async (answer, said) => {
    showOptions({
      section: 'sites',
      onTrySite: (written) => (written === 'x' ? answer : { kind: 'missing' }),
    });
    await userEvent.fill(
      page.getByRole('textbox', { name: 'Write the address of a page to see what holds there.' }),
      'x',
    );
    await says(said);
  });
});

describe('the entries', () => {
  it('are made as they come near, also of 10,000', async () => {
    const { place } = showOptions({ section: 'entries', data: glossaryOf(10_000) });
    const rows = () => place.querySelectorAll('.scroller li').length;
    await vi.waitFor(() => expect(rows()).toBeGreaterThan(0));
    expect(rows()).toBeLessThan(500);
    const before = rows();
    place.querySelector('.scroller')?.scrollTo(0, 1e6);
    await vi.waitFor(() => expect(rows()).toBeGreaterThan(before));
  });

  it('are switched off with a way back', async () => {
    const { onEdit } = showOptions({ section: 'entries' });
    await userEvent.click(page.getByRole('switch', { name: 'Entry 1' }));
    expect(onEdit).toHaveBeenCalledWith(
      [{ kind: 'add', key: 'knownEntries', items: ['entry-1'] }],
      '“Entry 1” is no longer marked.',
    );
  });

  it('that are off can be listed alone, those that are gone too; one that is switched on stays in reach', async () => {
    showOptions({
      section: 'entries',
      settings: { ...DEFAULTS, knownEntries: ['entry-2', 'long-gone'] },
    });
    await userEvent.click(page.getByRole('checkbox', { name: 'Off only (2)' }));
    const names = () => page.getByRole('region', { name: 'Entries' }).getByRole('switch').elements().length;
    expect(names()).toBe(2);
    await userEvent.click(page.getByRole('switch', { name: 'Entry 2' }));
    await expect.element(page.getByRole('switch', { name: 'Entry 2' })).toBeChecked();
    await expect.element(page.getByRole('switch', { name: 'long-gone' })).not.toBeChecked();
  });

  it('are searched', async () => {
    const { place } = showOptions({ section: 'entries', data: glossaryOf(30) });
    await userEvent.fill(page.getByRole('searchbox'), 'Entry 17');
    await vi.waitFor(() => expect(place.querySelectorAll('.scroller li')).toHaveLength(1));
    await userEvent.fill(page.getByRole('searchbox'), 'nothing such');
    await says('No entry matches “nothing such”.');
  });
});

describe('the colour', () => {
  const settings = { ...DEFAULTS, colouring: 'one' } as const;
  it('says how well it is seen, as it is written', async () => {
    const { onEdit } = showOptions({ section: 'appearance', settings });
    const field = page.getByRole('textbox', { name: 'Colour as a code' });
    await userEvent.fill(field, '#FF0');
    await says('readable on black, faint on white');
    await userEvent.tab();
    expect(onEdit).toHaveBeenCalledExactlyOnceWith(
      [{ kind: 'set', values: { colour: '#ffff00' } }],
      undefined,
    );
  });

  it('is refused in words when it is none', async () => {
    const { onEdit } = showOptions({ section: 'appearance', settings });
    await userEvent.fill(page.getByRole('textbox', { name: 'Colour as a code' }), 'red');
    await userEvent.tab();
    await says('“red” is not a colour.');
    expect(onEdit).not.toHaveBeenCalled();
  });
});

describe.each([
  {
    name: 'the delay',
    label: 'hoverDelayNumber',
    field: (value: number) => <DelayField value={value} locked={false} onChange={vi.fn()} />,
    shown: ['100', '200', '300'],
  },
  {
    name: 'the colour',
    label: 'colourHex',
    field: (value: number) => (
      <ColourField title="Colour" value={`#000${value}`} locked={false} onChange={vi.fn()} />
    ),
    shown: ['#000100', '#000200', '#000300'],
  },
])('$name', ({ label, field: fieldOf, shown }) => {
  it('keeps what is written at the moment that another value comes', async () => {
    const place = document.body.appendChild(document.createElement('div'));
    render(fieldOf(100), place);
    // Its effects have run.
    await new Promise((resolve) => setTimeout(resolve, 100));
    render(fieldOf(200), place);
    const field = page.getByLabelText(label).element() as HTMLInputElement;
    expect(field.value).toBe(shown[1]);
    field.value = shown[2] ?? '';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(field.value).toBe(shown[2]);
  });
});

describe('the backup', () => {
  it('shows what a file would change, and takes the focus there', async () => {
    const onApply = vi.fn();
    const { place } = showOptions({ section: 'backup', importing: review, onApply });
    await vi.waitFor(() =>
      expect(document.activeElement?.textContent).toBe('What “settings.json” would change'),
    );
    const said = place.querySelector('.review')?.textContent;
    for (const part of [
      'How oftenFirst in each section → First on the page',
      '+ a.example',
      '− b.example',
      'Certainty: not valid "x"',
      'left out: fontFamily',
      'so these stay: Count on the toolbar',
    ])
      expect(said).toContain(part);
    await userEvent.click(page.getByRole('button', { name: 'Apply changes (2)' }));
    expect(onApply).toHaveBeenCalledOnce();
  });

  it('takes a file that is dropped', () => {
    const onFile = vi.fn();
    const { place } = showOptions({ section: 'backup', onFile });
    const file = new File(['{}'], 'a.json');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file);
    const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    place.querySelector('.drop')?.dispatchEvent(drop);
    expect(onFile).toHaveBeenCalledOnce();
    expect(drop.defaultPrevented, 'the browser does not open it').toBe(true);
  });

  it.each([
    [{ kind: 'too-large', file: 'x', megabytes: 50, most: 5 }, '50 MB; at most 5 MB'],
    [{ kind: 'not-json', file: 'x' }, 'it is not JSON'],
    [{ kind: 'not-ours', file: 'x', product: 'uBlock' }, 'a file of uBlock'],
    [{ kind: 'newer', file: 'x' }, 'a newer version'],
  ] as const)('says why a file cannot be taken: %j', async (importing, said) => {
    showOptions({ section: 'backup', importing });
    await says(said);
  });
});

describe('how the settings are kept', () => {
  it.each([
    [{ localOnly: ['offSites'] }, 'kept on this machine only: Not on these sites'],
    [{ fromNewer: true, localOnly: ['offSites'] }, 'A newer version of Newsgloss wrote the settings'],
    [{ locked: ['badge'] }, 'Some settings are set by your organization'],
  ] as const)('%j is said', async (keeping, said) => {
    showOptions({ section: 'about', keeping: { ...KEPT, ...keeping } });
    await says(said);
  });

  it('what could not be read is there to download and to delete', async () => {
    const aside = [{ at: '2026-11-25', values: { density: 'x' } }];
    const onDownloadAside = vi.fn();
    const onForgetAside = vi.fn();
    showOptions({ section: 'about', keeping: { ...KEPT, aside }, onDownloadAside, onForgetAside });
    await userEvent.click(page.getByRole('button', { name: 'Download what was put aside' }));
    expect(onDownloadAside).toHaveBeenCalledWith(aside);
    await userEvent.click(page.getByRole('button', { name: 'Delete them' }));
    expect(onForgetAside).toHaveBeenCalledOnce();
  });
});
