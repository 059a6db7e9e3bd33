import glossaryData from 'virtual:newsgloss/glossary';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import '../../components/theme.css';
import '../../components/export-menu.css';
import { ExportMenu, type ExportMenuProps } from '../../components/export-menu.tsx';
import { type Text, TextProvider } from '../../components/interface-text.ts';
import { exportText } from '../../glossary/export/export.ts';
import { Glossary } from '../../glossary/glossary.ts';
import type messages from '../../public/_locales/en/messages.json';

const glossary = new Glossary(glossaryData());
const IDS = ['sora', 'dit'];

const english: typeof messages = await (await fetch('/_locales/en/messages.json')).json();
const text: Text = (key, ...values) =>
  english[key].message.replace(/\$(\d)/g, (_, number) => values[Number(number) - 1] ?? '');

/** The menu in a corner of the window where it has no room below or to the side. */
function show(props: Partial<ExportMenuProps> = {}) {
  const place = document.createElement('main');
  place.style.cssText = 'position: fixed; bottom: 4px; left: 4px';
  document.body.append(place);
  const onCopy = vi.fn(async (): Promise<string | undefined> => undefined);
  const onSave = vi.fn(async (): Promise<string | undefined> => undefined);
  render(
    <TextProvider value={text}>
      <ExportMenu
        views={() => glossary}
        count={IDS.length}
        ids={() => IDS}
        locale="en"
        onCopy={props.onCopy ?? onCopy}
        onSave={props.onSave ?? onSave}
        {...props}
      />
    </TextProvider>,
    place,
  );
  const find = (selector: string) => {
    const found = place.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`there is no ${selector}`);
    return found;
  };
  const button = find('.export-button');
  const panel = find('.export-panel');
  const labelled = (label: string) => {
    const found = [...place.querySelectorAll<HTMLElement>('label, .export-actions button')];
    const control = found.find(({ textContent }) => textContent === label);
    if (!control) throw new Error(`nothing is labelled "${label}"`);
    return control;
  };
  const isOpen = () => panel.matches(':popover-open');
  const focused = () => document.activeElement?.closest('label, button')?.textContent;
  const status = () => find('[role="status"]').textContent;
  return { place, button, panel, labelled, isOpen, focused, status, onCopy, onSave };
}

const emulate = (features: readonly { readonly name: string; readonly value: string }[]) =>
  cdp().send('Emulation.setEmulatedMedia', { features: [...features] });

afterEach(async () => {
  document.body.replaceChildren();
  await emulate([]);
});

describe('the menu', () => {
  it('is worked by key alone: it opens at its first choice, and Esc gives the focus back', async () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard, { once: true });
    const { button, isOpen, focused, onCopy, labelled } = show();
    button.focus();
    document.removeEventListener('keydown', heard);
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(focused()).toBe('Markdown, for notes'));
    document.addEventListener('keydown', heard);
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('CSV, for a spreadsheet');
    await userEvent.keyboard('{Tab}{Tab}');
    expect(document.activeElement).toBe(labelled('Copy'));
    await userEvent.keyboard('{Enter}');
    expect(onCopy).toHaveBeenCalledOnce();
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(isOpen()).toBe(false));
    expect(document.activeElement).toBe(button);
    expect(heard, 'the view around it hears none of the keys').not.toHaveBeenCalled();
    document.removeEventListener('keydown', heard);
  });

  it('copies the entries in the format and languages that were chosen', async () => {
    const { button, labelled, onCopy, status } = show();
    button.click();
    labelled('Copy').click();
    await vi.waitFor(() => expect(status()).toBe('Copied.'));
    expect(onCopy).toHaveBeenLastCalledWith(exportText(glossary, IDS, 'markdown', ['en']));
    labelled('CSV, for a spreadsheet').click();
    labelled('English + 简体中文').click();
    await vi.waitFor(() => expect(status(), 'what was said is about another choice').toBe(''));
    labelled('Copy').click();
    await vi.waitFor(() => expect(status()).toBe('Copied.'));
    expect(onCopy).toHaveBeenLastCalledWith(exportText(glossary, IDS, 'csv', ['en', 'zh-Hans']));
  });

  it('saves a file, and says under which name', async () => {
    const { button, labelled, onSave, status } = show({ ids: () => ['sora'], count: 1, locale: 'zh-Hant' });
    button.click();
    labelled('Text for Anki, as flash cards').click();
    labelled('繁體中文 + English').click();
    await vi.waitFor(() => expect(labelled('繁體中文 + English').querySelector('input')?.checked).toBe(true));
    labelled('Save as file').click();
    await vi.waitFor(() => expect(status()).toMatch(/^Saved as newsgloss-sora-\d{4}-\d\d-\d\d\.txt\.$/));
    expect(onSave).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ text: exportText(glossary, ['sora'], 'anki', ['zh-Hant', 'en']) }),
    );
  });

  it('says what the browser says when it refuses, and can be tried again', async () => {
    const onCopy = vi.fn(async (): Promise<string | undefined> => 'not allowed');
    const { button, labelled, status } = show({ onCopy });
    button.click();
    labelled('Copy').click();
    await vi.waitFor(() => expect(status()).toContain('not allowed'));
    onCopy.mockResolvedValue(undefined);
    labelled('Copy').click();
    await vi.waitFor(() => expect(status()).toBe('Copied.'));
  });

  it('opens nothing where there is nothing to take along', () => {
    const { button, isOpen } = show({ ids: () => [], count: 0 });
    button.click();
    expect(isOpen()).toBe(false);
  });

  it('stands within the window wherever its button is', async () => {
    const { place, button, panel } = show();
    for (const corner of ['bottom: 4px; left: 4px', 'bottom: 4px; right: 4px', 'top: 4px; right: 4px']) {
      place.style.cssText = `position: fixed; ${corner}`;
      button.click();
      const { left, top, right, bottom } = panel.getBoundingClientRect();
      expect(Math.min(left, top, innerWidth - right, innerHeight - bottom), corner).toBeGreaterThanOrEqual(0);
      button.click();
    }
  });
});

describe.each(['light', 'dark', 'forced colours'] as const)('in %s', (colours) => {
  it('nothing bars anyone', async () => {
    if (colours === 'forced colours') await emulate([{ name: 'forced-colors', value: 'active' }]);
    else await emulate([{ name: 'prefers-color-scheme', value: colours }]);
    const { button, labelled, status } = show();
    button.click();
    labelled('Copy').click();
    await vi.waitFor(() => expect(status()).toBe('Copied.'));
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: {
        'target-size': { enabled: true },
        region: { enabled: false },
        'page-has-heading-one': { enabled: false },
      },
    });
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  });
});
