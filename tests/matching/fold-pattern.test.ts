import { describe, expect, it } from 'vitest';
import { foldPattern, singularOf, takesPlural } from '../../matching/fold-pattern.ts';
import { scriptFoldOf } from '../../matching/units.ts';

describe('a folded form', () => {
  it('has no unit below a space, which ends a form in a table: it has a gap there', () => {
    for (let unit = 0; unit < 0x20; unit++) {
      const text = `Stable${String.fromCharCode(unit)}Diffusion${String.fromCharCode(unit)}`;
      expect(foldPattern({ text, exact: false }, scriptFoldOf([]))).toBe('stable diffusion');
    }
  });
});

describe('an s makes a plural', () => {
  /** What of these takes an s, in any case and as written. */
  const taking = (lasts: string, exact: boolean) =>
    [...lasts].filter((last) => takesPlural(last.charCodeAt(0), exact)).join('');

  it.each([
    ['of any letter but s', 'abrtzABRTZéЖÉж', 'abrtzABRTZéЖÉж', 'ABRTZЖÉ'],
    ['of none that is an s', 'sSｓＳ', '', ''],
    ['of a full-width letter', 'ａＡｚＺ', 'ａＡｚＺ', 'ａＡｚＺ'],
    ['of no digit', '0123456789', '', ''],
    ['of no sign, gap or ideograph', "./:@'+-_` \u00ad大あ한", '_', ''],
  ])('%s', (_, lasts, inAnyCase, asWritten) => {
    expect(taking(lasts, false)).toBe(inAnyCase);
    expect(taking(lasts, true)).toBe(asWritten);
  });

  it.each([
    ['gans', false, 'gan'],
    ['diffusion models', false, 'diffusion model'],
    ['GANs', true, 'GAN'],
    ['扩散models', false, '扩散model'],
    ['gan', false, undefined],
    ['sonnet', false, undefined],
    ['gand', false, undefined],
    ['adams', false, 'adam'],
    ['Adams', true, undefined],
    ['glass', false, undefined],
    ['gpt3s', false, undefined],
    ['网s', false, undefined],
    ['s', false, undefined],
    ['', false, undefined],
  ])('so that %j (exact: %s) is the plural of %j', (plural, exact, singular) => {
    expect(singularOf(plural, exact)).toBe(singular);
  });
});
