import { afterEach, describe, expect, it } from 'vitest';
import { rememberFocus } from '../../page/focus-return.ts';

afterEach(() => document.body.replaceChildren());

const remember = () => rememberFocus((element) => element.shadowRoot);

/** Something else that takes the focus for a while. */
function elsewhere(): void {
  const other = document.createElement('button');
  document.body.append(other);
  other.focus();
  document.getSelection()?.removeAllRanges();
}

describe('the focus', () => {
  it('goes back into a field, with the caret where it was', () => {
    document.body.innerHTML = '<textarea>one two</textarea>';
    const field = document.querySelector('textarea');
    field?.focus();
    field?.setSelectionRange(2, 5);
    const goBack = remember();
    elsewhere();
    goBack();
    expect(document.activeElement).toBe(field);
    expect([field?.selectionStart, field?.selectionEnd]).toEqual([2, 5]);
  });

  it('goes back into shadow trees', () => {
    document.body.innerHTML = '<div></div>';
    const outer = document.querySelector('div')?.attachShadow({ mode: 'open' });
    if (!outer) throw new Error('no tree');
    outer.innerHTML = '<p></p>';
    const inner = outer.querySelector('p')?.attachShadow({ mode: 'open' });
    if (!inner) throw new Error('no tree');
    inner.innerHTML = '<input>';
    inner.querySelector('input')?.focus();
    const goBack = remember();
    elsewhere();
    expect(inner.activeElement).toBeNull();
    goBack();
    expect(inner.activeElement?.nodeName).toBe('INPUT');
  });

  it('goes back to where the caret was in editable text', () => {
    document.body.innerHTML = '<div contenteditable>Write here</div>';
    const edit = document.querySelector<HTMLElement>('div');
    const text = edit?.firstChild;
    if (!edit || !text) throw new Error('no text');
    edit.focus();
    document.getSelection()?.setBaseAndExtent(text, 7, text, 3);
    const goBack = remember();
    elsewhere();
    goBack();
    const selection = document.getSelection();
    expect(document.activeElement).toBe(edit);
    expect([selection?.anchorOffset, selection?.focusOffset]).toEqual([7, 3]);
  });

  it('is nobody’s again when it was, and what was selected is selected again', () => {
    document.body.innerHTML = '<p>some words</p>';
    const text = document.querySelector('p')?.firstChild;
    if (!text) throw new Error('no text');
    document.getSelection()?.setBaseAndExtent(text, 0, text, 4);
    const goBack = remember();
    elsewhere();
    document.querySelector('button')?.remove();
    goBack();
    expect(document.activeElement).toBe(document.body);
    expect(String(document.getSelection())).toBe('some');
  });

  it('stays where it is when the page took away what had it', () => {
    document.body.innerHTML = '<textarea></textarea>';
    document.querySelector('textarea')?.focus();
    const goBack = remember();
    elsewhere();
    document.querySelector('textarea')?.remove();
    goBack();
    expect(document.activeElement?.nodeName).toBe('BUTTON');
  });

  it('does not scroll the page on its way back', () => {
    document.body.innerHTML = '<input><p style="height:4000px"></p>';
    document.querySelector('input')?.focus();
    const goBack = remember();
    elsewhere();
    scrollTo(0, 2000);
    goBack();
    expect(scrollY).toBe(2000);
    scrollTo(0, 0);
  });
});
