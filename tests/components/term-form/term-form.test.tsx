import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import type { TermFormProps } from '../../../components/term-form/term-form.tsx';
import { newTerm, valuesOf } from '../../../glossary/packs/term-values.ts';
import { LONGEST } from '../../../glossary/packs/types.ts';
import { CONTEXT, showForm } from './show-form.tsx';

const emulate = (features: readonly { readonly name: string; readonly value: string }[]) =>
  cdp().send('Emulation.setEmulatedMedia', { features: [...features] });

let stop: (() => void) | undefined;
const show = (props: Partial<TermFormProps> = {}, locale: 'en' | 'zh-Hans' | 'zh-Hant' = 'en') => {
  const shown = showForm(props, locale);
  stop = shown.stop;
  return shown;
};

afterEach(async () => {
  stop?.();
  document.body.replaceChildren();
  delete document.documentElement.dataset.theme;
  await page.viewport(480, 640);
  await emulate([]);
});

const nameless = newTerm('', undefined);
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const says = (words: string) => expect.poll(() => document.body.textContent).toContain(words);
const FOUND = {
  mine: { id: 'mine~3', name: 'DiT' },
  other: { name: 'DiT', pack: { id: 'p1', name: 'Terms' }, isFirst: true },
};

describe('a new entry', () => {
  it('begins with what was selected and where it was met, and the focus where there is something to write', async () => {
    show();
    await expect.element(field('Name')).toHaveValue('diffusion transformer');
    await expect.element(field('Explainer')).toHaveFocus();
    await expect.element(page.getByRole('combobox', { name: 'Language' })).toHaveValue('en');
    await says('What is known of Sora');
    await says('news.example/2024/02/sora');
    expect(document.querySelector('.term-context strong')?.textContent).toBe('diffusion transformer');
  });

  it('begins with its name where nothing was selected', async () => {
    show({ initial: nameless });
    await expect.element(field('Name')).toHaveFocus();
    expect(document.querySelector('.term-context')).toBeNull();
  });

  it('is saved with all that was written', async () => {
    const { onSave } = show();
    await userEvent.fill(field('Explainer'), 'A *diffusion* model.');
    await userEvent.click(button('Add another name'));
    await expect.element(field('Other name (2)')).toHaveFocus();
    await userEvent.keyboard('扩散 Transformer');
    await userEvent.click(button('Add another name'));
    await userEvent.keyboard('DiT');
    await userEvent.click(page.getByRole('checkbox').nth(2));
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Kind' }), 'technique');
    await userEvent.fill(field('Source'), 'arXiv:2212.09748');
    await userEvent.click(button('Save'));
    await vi.waitFor(() => expect(onSave).toHaveBeenCalledTimes(1));
    expect(onSave).toHaveBeenCalledWith({
      kind: 'technique',
      names: [
        { text: 'diffusion transformer' },
        { text: '扩散 Transformer', language: 'zh-Hans' },
        { text: 'DiT', exact: true },
      ],
      explainers: [{ text: 'A *diffusion* model.', language: 'en' }],
      context: CONTEXT,
      source: 'arXiv:2212.09748',
    });
  });

  it.each(['{Control>}{Enter}{/Control}', '{Meta>}{Enter}{/Meta}'])(
    'is saved by %s from any field',
    async (keys) => {
      const { onSave } = show();
      await userEvent.fill(field('Explainer'), 'A model.');
      await userEvent.keyboard(keys);
      await vi.waitFor(() => expect(onSave).toHaveBeenCalledTimes(1));
    },
  );

  it('takes away other names, explainers and where it was met, and keeps the focus in the form', async () => {
    const { onSave } = show();
    await userEvent.click(button('Add another name'));
    await userEvent.keyboard('DiT');
    await userEvent.click(button('Remove the name “DiT”'));
    await expect.element(button('Add another name')).toHaveFocus();
    await userEvent.fill(field('Explainer'), 'A model.');
    await userEvent.click(button('Explain it in another language'));
    await expect.element(field('Explainer 2')).toHaveFocus();
    await userEvent.keyboard('一种模型。');
    await userEvent.click(button('Remove explainer 1'));
    await expect.element(field('Explainer')).toHaveValue('一种模型。');
    await expect.element(field('Explainer')).toHaveFocus();
    await userEvent.click(button('Remove where you met it'));
    await expect.element(button('Save')).toHaveFocus();
    await userEvent.click(button('Save'));
    await vi.waitFor(() => expect(onSave).toHaveBeenCalledTimes(1));
    expect(onSave).toHaveBeenCalledWith({
      kind: 'concept',
      names: [{ text: 'diffusion transformer' }],
      explainers: [{ text: '一种模型。', language: 'zh-Hans' }],
    });
  });

  it('shows how the explainer will look while it is written', async () => {
    show();
    expect(document.querySelector('.term-preview')).toBeNull();
    await userEvent.fill(
      field('Explainer'),
      'Made by <b>Peebles</b>, **2022**.\n\n- [report](https://a.example/)',
    );
    await expect.element(page.getByRole('region', { name: 'Preview' })).toBeVisible();
    await says('Made by <b>Peebles</b>, 2022.');
    expect(document.querySelector('.term-preview strong')?.textContent).toBe('2022');
    expect(document.querySelector('.term-preview li a')?.getAttribute('href')).toBe('https://a.example/');
    expect(document.querySelector('.term-preview b')).toBeNull();
  });
});

describe('what cannot be stored is refused beside its field, and stays there', () => {
  it.each([
    ['no name', '  ', 'Give the entry a name.'],
    ['a sign', '…', 'A name that begins with a sign'],
    ['a name that begins with a sign', '%DiT', 'A name that begins with a sign'],
    ['one ideograph', '模', 'One character alone'],
    ['a name that is too long', 'n'.repeat(LONGEST.name + 1), `at most ${LONGEST.name} characters`],
  ])('%s', async (_, written, words) => {
    const { onSave } = show({ initial: nameless });
    await userEvent.fill(field('Explainer'), 'A model.');
    await userEvent.fill(field('Name'), written);
    await userEvent.click(button('Save'));
    const name = field('Name');
    await expect.element(name).toHaveFocus();
    await expect.element(name).toHaveAttribute('aria-invalid', 'true');
    await expect.element(name).toHaveAccessibleDescription(expect.stringContaining(words));
    await expect.element(name).toHaveValue(written);
    await expect.element(field('Explainer')).toHaveValue('A model.');
    expect(onSave).not.toHaveBeenCalled();
    await userEvent.fill(name, 'DiT');
    await expect.element(name).toHaveAttribute('aria-invalid', 'false');
    await userEvent.click(button('Save'));
    await vi.waitFor(() => expect(onSave).toHaveBeenCalledTimes(1));
  });

  it('another name, an explainer that is too long, and two in one language', async () => {
    const { onSave } = show();
    await userEvent.click(button('Add another name'));
    await userEvent.keyboard('字');
    await userEvent.fill(field('Explainer'), 'x'.repeat(LONGEST.explainer + 1));
    await userEvent.click(button('Explain it in another language'));
    await userEvent.fill(field('Explainer 2'), 'A model.');
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Language' }).nth(1), 'en');
    await userEvent.click(button('Save'));
    await expect.element(field('Other name (2)')).toHaveFocus();
    await expect.element(field('Other name (2)')).toHaveAccessibleDescription(/One character/);
    await expect.element(field('Explainer')).toHaveAccessibleDescription(/at most 4000 characters/);
    await expect.element(field('Explainer 2')).toHaveAccessibleDescription(/in this language already/);
    await expect.element(field('Name')).toHaveAttribute('aria-invalid', 'false');
    expect(onSave).not.toHaveBeenCalled();
  });

  it('nothing is said before the reader wants to save', async () => {
    show({ initial: nameless });
    await userEvent.fill(field('Name'), '字');
    await expect.element(field('Name')).toHaveAttribute('aria-invalid', 'false');
  });

  it('says why the browser did not store it, and saves when asked again', async () => {
    const onSave = vi
      .fn<TermFormProps['onSave']>()
      .mockResolvedValueOnce('No room.')
      .mockResolvedValue(undefined);
    show({ onSave });
    await userEvent.fill(field('Explainer'), 'A model.');
    await userEvent.click(button('Save'));
    await expect.element(page.getByRole('alert').filter({ hasText: 'No room.' })).toBeVisible();
    await expect.element(field('Explainer')).toHaveValue('A model.');
    await userEvent.click(button('Save'));
    await vi.waitFor(() => expect(onSave).toHaveBeenCalledTimes(2));
  });
});

describe('a name that is taken', () => {
  it('by an entry of the reader: it is offered, and nothing is saved until both are wanted', async () => {
    const { onSave, onEdit } = show({ findNamesakes: async () => FOUND });
    await says('“DiT” is in your glossary already.');
    await userEvent.click(button('Save'));
    await expect.element(button('Edit that entry')).toHaveFocus();
    expect(onSave).not.toHaveBeenCalled();
    await userEvent.click(button('Edit that entry'));
    expect(onEdit).toHaveBeenCalledExactlyOnceWith('mine~3');
    await userEvent.click(button('Keep both'));
    await userEvent.click(button('Save'));
    await vi.waitFor(() => expect(onSave).toHaveBeenCalledTimes(1));
  });

  it('is looked for once more before it is saved', async () => {
    const findNamesakes = vi.fn<TermFormProps['findNamesakes']>(async () => FOUND);
    const { onSave } = show({ findNamesakes });
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await says('“DiT” is in your glossary already.');
    expect(onSave).not.toHaveBeenCalled();
  });

  it.each([
    [
      { name: 'DiT', pack: { id: 'builtin', name: '' }, isFirst: false },
      '“DiT” is in the glossary “Newsgloss (built in)” too. Yours will be shown instead.',
    ],
    [FOUND.other, '“DiT” is in the glossary “Terms” too, which stands before yours'],
  ])('by another glossary: it is said which is shown', async (other, words) => {
    const { onSave } = show({ findNamesakes: async () => ({ other }) });
    await says(words);
    await userEvent.click(button('Save'));
    await vi.waitFor(() => expect(onSave).toHaveBeenCalledTimes(1));
  });

  it('says nothing of the entry itself while it is changed', async () => {
    const { onSave } = show({ isNew: false, findNamesakes: async () => FOUND });
    await says('is in the glossary “Terms” too');
    expect(document.body.textContent).not.toContain('in your glossary already');
    await userEvent.click(button('Save'));
    await vi.waitFor(() => expect(onSave).toHaveBeenCalledTimes(1));
  });
});

describe('leaving', () => {
  it.each(['Esc', 'Cancel'])('by %s asks nothing where nothing was written', async (way) => {
    const { onClose } = show();
    if (way === 'Esc') await userEvent.keyboard('{Escape}');
    else await userEvent.click(button('Cancel'));
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('asks where something was written, and goes on, keeps it or discards it', async () => {
    const { onClose, onDiscard } = show();
    await userEvent.fill(field('Explainer'), 'A model.');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('alertdialog')).toBeVisible();
    await expect.element(button('Close and keep the draft')).toHaveFocus();
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    await expect.element(field('Explainer')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await userEvent.click(button('Keep writing'));
    await expect.element(field('Explainer')).toHaveValue('A model.');
    await userEvent.click(button('Cancel'));
    await userEvent.click(button('Close and keep the draft'));
    expect(onClose).toHaveBeenCalledTimes(1);
    await userEvent.click(button('Discard it'));
    expect(onDiscard).toHaveBeenCalledTimes(1);
  });

  it('keeps no draft of what comes from a private window, and says so', async () => {
    show({ keepsDraft: false });
    await userEvent.fill(field('Explainer'), 'A model.');
    await userEvent.keyboard('{Escape}');
    await says('so no draft is kept');
    expect(button('Close and keep the draft').elements()).toEqual([]);
  });

  it('tells what is written at each change, and that nothing is once it is as before', async () => {
    const { onWritten } = show();
    await userEvent.fill(field('Source'), 'A');
    expect(onWritten).toHaveBeenLastCalledWith(expect.objectContaining({ source: 'A' }));
    await userEvent.clear(field('Source'));
    expect(onWritten).toHaveBeenLastCalledWith(undefined);
  });

  it('goes on with what was begun, and compares it to what the entry is', async () => {
    const initial = valuesOf({ kind: 'model', names: [{ text: 'DiT' }], explainers: [] });
    const { onClose } = show({ initial, written: { ...initial, source: 'A' }, isNew: false });
    await expect.element(field('Source')).toHaveValue('A');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('alertdialog')).toBeVisible();
    expect(onClose).not.toHaveBeenCalled();
  });
});

describe.each(['light', 'dark', 'forced colours'] as const)('in %s, nothing bars anyone', (colours) => {
  it.each(['en', 'zh-Hans', 'zh-Hant'] as const)('in %s', async (locale) => {
    if (colours === 'forced colours') await emulate([{ name: 'forced-colors', value: 'active' }]);
    else document.documentElement.dataset.theme = colours;
    const names = [
      { text: '模', exact: false },
      { text: '%', exact: true },
    ];
    show({ initial: { ...newTerm('', CONTEXT), names }, findNamesakes: async () => FOUND }, locale);
    await userEvent.fill(page.getByRole('textbox').nth(2), 'A model.');
    document.querySelector<HTMLElement>('.term-add:last-child')?.click();
    document.querySelector<HTMLElement>('.term-primary')?.click();
    await vi.waitFor(() => expect(document.querySelector('.term-note')).not.toBeNull());
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'target-size': { enabled: true } },
    });
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    await page.viewport(320, 640);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});
