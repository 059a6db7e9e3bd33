import { afterEach, describe, expect, it } from 'vitest';
import { elementInView } from '../../page/viewport.ts';

afterEach(() => {
  document.body.replaceChildren();
  scrollTo(0, 0);
});

/** A page of many paragraphs in two sections, beside a column. */
function fill(): void {
  const paragraphs = (name: string) =>
    Array.from(
      { length: 300 },
      (_, n) => `<p id="${name}${n}" style="margin:0;height:50px">${name} ${n}</p>`,
    );
  document.body.innerHTML =
    '<div style="float:right;width:10px;height:30000px" id="column"></div>' +
    `<section>${paragraphs('a').join('')}</section><section>${paragraphs('b').join('')}</section>`;
}

describe('the element in the middle of the window', () => {
  it('is looked for only where the reader has scrolled to', () => {
    fill();
    expect(elementInView()).toBeUndefined();
  });

  it.each([5_000, 14_990, 22_345])('is the innermost there, %i pixels down a page of many', (top) => {
    fill();
    scrollTo(0, top);
    const middle = window.innerHeight / 2;
    const box = elementInView()?.getBoundingClientRect();
    expect(elementInView()?.localName).toBe('p');
    expect(box?.top).toBeLessThanOrEqual(middle);
    expect(box?.bottom).toBeGreaterThan(middle);
  });

  it('is none where there is only space', () => {
    document.body.innerHTML = '<div style="margin-top:5000px;height:10px">end</div>';
    document.body.style.height = '9000px';
    scrollTo(0, 2_000);
    expect(elementInView()).toBeUndefined();
    document.body.style.height = '';
  });
});
