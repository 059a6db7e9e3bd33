import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyText } from '../../page/clipboard.ts';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** A place in a closed shadow tree, with the focus on a button in it. */
function place() {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = '<div><button></button></div>';
  const element = root.querySelector('div');
  root.querySelector('button')?.focus();
  if (!element) throw new Error('no place');
  return { root, element };
}

const refuse = () => vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));

describe('a text', () => {
  it('goes to the clipboard', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    expect(await copyText('some words', place().element)).toBe(true);
    expect(write).toHaveBeenCalledExactlyOnceWith('some words');
  });

  it('goes there by a field where the page may not write to it, and nothing of that stays', async () => {
    refuse();
    const { root, element } = place();
    let copied: string | undefined;
    vi.spyOn(document, 'execCommand').mockImplementation(() => {
      const field = root.activeElement;
      if (field instanceof HTMLTextAreaElement)
        copied = field.value.slice(field.selectionStart, field.selectionEnd);
      return true;
    });
    expect(await copyText('some words', element)).toBe(true);
    expect(copied).toBe('some words');
    expect(root.querySelector('textarea')).toBeNull();
    expect(root.activeElement?.nodeName).toBe('BUTTON');
  });

  it('does not go there where the browser allows neither', async () => {
    refuse();
    vi.spyOn(document, 'execCommand').mockReturnValue(false);
    expect(await copyText('some words', place().element)).toBe(false);
  });
});
