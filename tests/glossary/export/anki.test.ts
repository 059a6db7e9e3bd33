import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ankiOf, escapeHtml } from '../../../glossary/export/anki.ts';
import { anyText, anyView, viewOf } from './exported.ts';

/** As Anki reads it: headers, then a note a line, its fields between tabs; a field in quotes would go on. */
function read(text: string) {
  const lines = text.split(/\r\n|[\r\n]/).filter((line) => line !== '');
  const headers = lines.filter((line) => line.startsWith('#'));
  const notes = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'));
  return { headers, notes };
}

const textOf = (html: string) =>
  html
    .replaceAll('<br>', '\n')
    .replaceAll('&#35;', '#')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

describe('flash cards', () => {
  it('tell Anki how they are to be read', () => {
    const { headers, notes } = read(ankiOf([[viewOf('sora', 'en')], [viewOf('tim-brooks', 'en')]]));
    expect(headers).toEqual([
      '#separator:tab',
      '#html:true',
      '#notetype:Basic',
      '#deck:Newsgloss',
      '#columns:Front\tBack\tTags',
      '#tags column:3',
    ]);
    expect(notes.map(([front, , tags]) => [front, tags])).toEqual([
      ['Sora', 'newsgloss newsgloss::model'],
      ['Tim Brooks', 'newsgloss newsgloss::person'],
    ]);
  });

  it('have both languages on one note', () => {
    const { notes } = read(ankiOf([[viewOf('diffusion-model', 'en'), viewOf('diffusion-model', 'zh-Hans')]]));
    expect(notes).toHaveLength(1);
    expect(notes[0]?.[0]).toMatch(/^Diffusion model<br>扩散模型/i);
    expect(notes[0]?.[1]).toMatch(/<div lang="en">.*<hr><div lang="zh-Hans">/);
  });

  it('tell apart what has the same name: Anki would take one for the other', () => {
    const sora = viewOf('sora', 'en');
    const again = { ...viewOf('dit', 'en'), name: sora.name };
    const third = { ...again, id: 'third' };
    const { notes } = read(ankiOf([[sora], [again], [third]]));
    expect(notes.map(([front]) => front)).toEqual(['Sora', 'Sora (Model)', 'Sora (third)']);
  });

  it('keep to their lines and fields, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(anyView, { minLength: 1, maxLength: 4 }), (views) => {
        const { headers, notes } = read(ankiOf(views.map((view) => [view])));
        expect(headers).toHaveLength(6);
        expect(notes).toHaveLength(views.length);
        for (const fields of notes) {
          expect(fields).toHaveLength(3);
          for (const field of fields) expect(field).not.toMatch(/^"/);
        }
      }),
    );
  });

  it('say as HTML what the text says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ');
        expect(textOf(escapeHtml(text))).toBe(lines);
      }),
    );
  });
});
