import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Hits } from '../../matching/hits.ts';
import { fileTable, Patterns } from '../../matching/pattern-table.ts';
import { scan, scanPieces } from '../../matching/scan.ts';
import { CJK, classOf, scriptFoldOf } from '../../matching/units.ts';
import { anyCase, asWritten, find, findIn, patternsOf, textsOf } from './occurrences.ts';
import { expressionOf } from './written-name.ts';

describe('a name is found however it is written', () => {
  it.each([
    ['in another case', 'about STABLE diffusion.', 'STABLE diffusion'],
    ['in full width', 'about Ｓｔａｂｌｅ　Ｄｉｆｆｕｓｉｏｎ.', 'Ｓｔａｂｌｅ　Ｄｉｆｆｕｓｉｏｎ'],
    ['with a space that does not break', 'about Stable\u00a0Diffusion.', 'Stable\u00a0Diffusion'],
    ['with a thin space', 'about Stable\u2009Diffusion.', 'Stable\u2009Diffusion'],
    ['over a line break', 'about Stable\nDiffusion.', 'Stable\nDiffusion'],
    ['over a line break of Windows, indented', 'about Stable\r\n\t  Diffusion.', 'Stable\r\n\t  Diffusion'],
    ['with a run of spaces', 'about Stable    Diffusion.', 'Stable    Diffusion'],
    ['with a hyphen', 'about stable-diffusion.', 'stable-diffusion'],
    ['with a hyphen that does not break', 'about Stable\u2011Diffusion.', 'Stable\u2011Diffusion'],
    ['with a soft hyphen', 'about Stable Dif\u00adfu\u00adsion.', 'Stable Dif\u00adfu\u00adsion'],
    [
      'with zero-width characters',
      'about St\u200bable\u200d \ufeffDiffusion.',
      'St\u200bable\u200d \ufeffDiffusion',
    ],
    [
      'with an invisible character beside the space',
      'about Stable\u200b \u2060Diffusion.',
      'Stable\u200b \u2060Diffusion',
    ],
  ])('%s', (_, text, written) => {
    expect(find(text, anyCase('Stable Diffusion'))).toEqual([written]);
  });

  it.each([
    ['GPT-3', 'GPT 3'],
    ['GPT-3', 'gpt–3'],
    ['GPT 3', 'GPT-3'],
    ['Tim’s method', "Tim's method"],
    ["Tim's method", 'Tim’s method'],
    ['蒂姆·布鲁克斯', '蒂姆・布鲁克斯'],
    ['蒂姆·布鲁克斯', '蒂姆•布鲁克斯'],
    ['G.pt', 'g.pt'],
    ['Élan vital', 'élan Vital'],
  ])('%j as %j', (name, written) => {
    expect(find(`(${written})`, anyCase(name))).toEqual([written]);
  });

  it('but not with its words run together, or with something between them', () => {
    expect(find('StableDiffusion, Stable, Diffusion, Stable/Diffusion', anyCase('Stable Diffusion'))).toEqual(
      [],
    );
  });

  it('and in its own case only, when that matters', () => {
    expect(find('DiT, dit, DIT, Dit, ＤｉＴ', asWritten('DiT'))).toEqual(['DiT', 'ＤｉＴ']);
  });
});

describe('the edge of a Latin name', () => {
  it.each([
    ['用Sora生成视频', ['Sora']],
    ['ソラはSoraです', ['Sora']],
    ['（Sora）', ['Sora']],
    ['“Sora”', ['Sora']],
    ['Sora', ['Sora']],
    ['Sora.', ['Sora']],
    ['Sora… and Sora?', ['Sora', 'Sora']],
    ['Sora/Veo', ['Sora']],
    ['Sora²', ['Sora']],
    ['🎬Sora🎬', ['Sora']],
    ['\u200bSora\u200b', ['Sora']],
    ['Sora-based', ['Sora']],
    ['Sorabot', []],
    ['aSora', []],
    ['Sora2', []],
    ['2Sora', []],
    ['my_Sora', []],
    ['Sorá', []],
    ['Sora\u0301', []],
    ['Ｓora２', []],
    ['So\u00adra\u00adbot', []],
    ['un\u200bSora', []],
    ['@Sora', []],
    ['sora@example.com', ['sora']],
  ])('in %j leaves %j', (text, expected) => {
    expect(find(text, anyCase('Sora'))).toEqual(expected);
  });

  it.each(['،', '؟', '।', '։'])('is the punctuation of any script: Sora%s', (mark) => {
    expect(find(`Sora${mark} Sora`, anyCase('Sora'))).toEqual(['Sora', 'Sora']);
  });
});

describe('an ideographic name', () => {
  it.each([
    ['anywhere in a run of ideographs', '基于扩散模型的方法', ['扩散模型']],
    ['over a line break', '基于扩散\n模型的方法', ['扩散\n模型']],
    ['over an indented line break', '基于扩散 \n  模型的方法', ['扩散 \n  模型']],
    ['with invisible characters', '扩\u200b散\u2060模型', ['扩\u200b散\u2060模型']],
    ['but not over a space, which divides words', '扩散 模型', []],
    ['nor over a hyphen', '扩散-模型', []],
    ['nor over a comma', '扩散，模型', []],
    ['twice in a row', '扩散模型扩散模型', ['扩散模型', '扩散模型']],
  ])('is found %s', (_, text, expected) => {
    expect(find(text, anyCase('扩散模型'))).toEqual(expected);
  });

  it.each([
    '扩散Transformer',
    '扩散 Transformer',
    '扩散\u00a0transformer',
    '扩散\nTransformer',
    '扩散-Transformer',
    '扩散ＴＲＡＮＳＦＯＲＭＥＲ',
  ])('with a Latin word is found with or without a space: %j', (written) => {
    for (const name of ['扩散Transformer', '扩散 Transformer', '扩散-Transformer'])
      expect(find(`一种${written}，`, anyCase(name))).toEqual([written]);
  });

  it.each(['DiT模型', 'DiT 模型', 'DiT\n模型', 'DiT\u200b 模型'])(
    'after a Latin word likewise: %j',
    (written) => {
      for (const name of ['DiT模型', 'DiT 模型'])
        expect(find(`用${written}做`, asWritten(name))).toEqual([written]);
    },
  );

  it.each(['类GPT模型', '类 GPT-模型', '类\u200bＧＰＴ\n模型', '类gpt模型'])(
    'of a single ideograph before a Latin word is found: %j',
    (written) => {
      expect(find(`许多${written}，类似的模型`, anyCase('类GPT模型'))).toEqual([written]);
    },
  );

  it('over a line break may have only ideographs there', () => {
    expect(find('蒂姆\n·布鲁克斯，蒂姆·\n布鲁克斯', anyCase('蒂姆·布鲁克斯'))).toEqual([]);
    expect(find('蒂\n姆·布鲁克\n斯', anyCase('蒂姆·布鲁克斯'))).toEqual(['蒂\n姆·布鲁克\n斯']);
  });

  it.each(['哈哈 哈', '哈哈-哈', '哈 哈哈'])(
    'of one character again and again is not found in %j',
    (text) => {
      expect(find(text, anyCase('哈哈哈'))).toEqual([]);
    },
  );

  it('that ends in a Latin word ends where the word does', () => {
    expect(find('扩散Transformers，扩散TransformerXL', anyCase('扩散 Transformer'))).toEqual([
      '扩散Transformers',
    ]);
  });

  it('may begin with a rare ideograph', () => {
    expect(find('叫𠮷野家的店', anyCase('𠮷野家'))).toEqual(['𠮷野家']);
  });

  it('may be kana or hangul', () => {
    expect(find('これはディープラーニングです', anyCase('ディープラーニング'))).toEqual([
      'ディープラーニング',
    ]);
    expect(find('이것은 딥러닝이다', anyCase('딥러닝'))).toEqual(['딥러닝']);
  });
});

describe('a gap in a name', () => {
  it('is something a reader sees', () => {
    expect(find('人工\u200b智能，人工 智能', anyCase('人工 智能'))).toEqual(['人工 智能']);
    expect(find('Stable\u200bDiffusion', anyCase('Stable Diffusion'))).toEqual([]);
    expect(find('图灵', anyCase('图 灵'))).toEqual([]);
    expect(find('图 灵与图-灵', anyCase('图 灵'))).toEqual(['图 灵', '图-灵']);
  });

  it('is not in the text where the name has none', () => {
    expect(
      find('Stable Diffu\nsion, Stable Diffu-sion, Stable Diffu sion', anyCase('Stable Diffusion')),
    ).toEqual([]);
    expect(find('G. pt, G .pt, G.\npt, G-.pt', anyCase('G.pt'))).toEqual([]);
  });
});

describe('the two Chinese scripts', () => {
  const patterns = patternsOf(
    [anyCase('扩散模型', 'DiT 网络'), asWritten('GAN 网络')],
    ['擴扩', '網网', '絡络'],
  );

  it.each([
    ['擴散模型', ['擴散模型']],
    ['扩散模型', ['扩散模型']],
    ['擴\n散模型', ['擴\n散模型']],
    ['dit 網絡与 DiT网絡', ['dit 網絡', 'DiT网絡']],
    ['GAN網絡，gan網絡', ['GAN網絡']],
  ])('are one: %j', (text, expected) => {
    expect(findIn(text, patterns)).toEqual(expected);
  });

  it('are one from the first ideograph that there is', () => {
    expect(findIn('一网，丁网', patternsOf([anyCase('壹网')], ['一壹']))).toEqual(['一网']);
  });

  it('stay two for characters that were not paired', () => {
    expect(find('擴散模型', anyCase('扩散模型'))).toEqual([]);
  });

  it('are one in a name written in Traditional characters too', () => {
    expect(findIn('扩散與擴散', patternsOf([anyCase('擴散')], ['擴扩']))).toEqual(['扩散', '擴散']);
  });
});

describe('occurrences', () => {
  it('come in the order of their start, and the longest first where they start together', () => {
    const patterns = anyCase(
      'GAN',
      'GAN-supervised learning',
      'supervised learning',
      'learning',
      'GAN supervised',
    );
    expect(find('GAN-supervised learning', patterns)).toEqual([
      'GAN-supervised learning',
      'GAN-supervised',
      'GAN',
      'supervised learning',
      'learning',
    ]);
    expect(find('扩散模型', anyCase('模型', '扩散', '扩散模型'))).toEqual(['扩散模型', '扩散', '模型']);
  });

  it('of two forms that fold alike are both told', () => {
    expect(find('the GAN', anyCase('GAN'), asWritten('GAN'))).toEqual(['GAN', 'GAN']);
  });

  it('are told with the pattern they are of', () => {
    const names = ['Sora', 'DiT', '扩散模型'];
    const patterns = patternsOf([anyCase('Sora', 'DiT'), asWritten('扩散模型')]);
    const hits = new Hits();
    scan('DiT 与 Sora 与扩散模型', patterns, hits);
    expect([0, 1, 2].map((row) => names[hits.pattern(row)])).toEqual(['DiT', 'Sora', '扩散模型']);
  });

  it('may be many more than there was room for', () => {
    expect(find('Sora '.repeat(1_000), anyCase('Sora'))).toHaveLength(1_000);
  });

  it.each([
    ['a word', ['So', 'ra', ' Turbo and Sora'], ['Sora', 'Sora']],
    ['a gap', ['Stable ', '', '\n', ' Diffusion'], ['Stable \n Diffusion']],
    ['two ideographs', ['扩', '散', '模', '型，', '扩散模', '型'], ['扩散模型', '扩散模型']],
    ['an ideograph and a word', ['扩', '散T', 'ransformer'], ['扩散Transformer']],
    ['the first ideograph and a word', ['类', 'GPT 与 类', ' ', 'GP', 'T'], ['类GPT', '类 GPT']],
    ['a plural', ['GAN', 's and ', 'GAN', 'sa'], ['GANs']],
  ])('are those of the whole text when it comes in pieces, cut within %s', (_, pieces, expected) => {
    const names = anyCase('Sora', 'Stable Diffusion', '扩散模型', '扩散 Transformer', '类GPT', 'GAN');
    const hits = new Hits();
    scanPieces([...pieces, 'Sora'], pieces.length, patternsOf([names]), hits);
    const text = pieces.join('');
    expect(textsOf(hits, text)).toEqual(expected);
    expect(find(text, names)).toEqual(expected);
  });

  it('are added to those already there, until these are cleared', () => {
    const patterns = patternsOf([anyCase('Sora')]);
    const hits = new Hits();
    scan('Sora', patterns, hits);
    scan('by Sora', patterns, hits);
    expect(hits.length).toBe(2);
    expect(hits.start(1)).toBe(3);
    hits.clear();
    expect(hits.length).toBe(0);
  });

  it('are none in an empty text or for an empty patterns', () => {
    expect(find('', anyCase('Sora'))).toEqual([]);
    expect(find('Sora 与扩散模型')).toEqual([]);
  });

  it('of a letter are told once each', () => {
    expect(find('G, g s; G', anyCase('G'))).toEqual(['G', 'g', 'G']);
  });

  it('are told once each, though tables file by chance what begins differently together', () => {
    for (let n = 0; n < 200; n++) {
      const name = `name${String.fromCharCode(0x61 + (n % 18))}${'o'.repeat(1 + n / 18)}`;
      const plural = `${name}s`;
      expect(find(`${plural}, of`, anyCase(name, plural))).toEqual([plural, plural]);
      expect(find(`${plural} of`, anyCase(name, `${plural} of`))).toEqual([`${plural} of`, plural]);
      expect(find(`${name} of`, anyCase(name, `${name} of`))).toEqual([`${name} of`, name]);
    }
  });

  it('of ideographs are asked for by a text with ideographs alone', () => {
    const { words, ideographs } = patternsOf([anyCase('Sora', '扩散模型')]);
    let filed = 0;
    const patterns = new Patterns(words, () => {
      filed++;
      return ideographs;
    });
    const hits = new Hits();
    scan('“Sora”, 2.0 - it’s\u00ad «here», …', patterns, hits);
    scanPieces(['Sora, ', 'Sora.', '；'], 3, patterns, hits);
    expect(filed).toBe(0);
    scan('扩散模型', patterns, hits);
    scan('扩散模型', patterns, hits);
    expect([filed, hits.length]).toEqual([1, 5]);
  });

  it('are all found among thousands of forms', () => {
    const forms = Array.from({ length: 3_000 }, (_, n) => [`Name${n}`, `Model ${n}`, `模型${n}号`]).flat();
    const text = 'Name17 and Model 2999, 模型1234号, Name2998.';
    expect(find(text, anyCase(...forms))).toEqual(['Name17', 'Model 2999', '模型1234号', 'Name2998']);
  });
});

describe('any names in any text', () => {
  /** Folded already. 一 is the first of all ideographs. */
  const PAIRS = ['網网', '擴扩', '一壹'];
  const names = (list: string, exact: boolean) => list.split('|').map((text) => ({ text, exact }));
  const NAMES = [
    ...names(
      "a|s|ab|a b|gan|gans|g.pt|gpt|gpt 3|gpt 3.5|model s|diffusion model|m 0|m9|m a|m z|tim's|c++",
      false,
    ),
    ...names('扩散|扩散模型|模型|图 灵|哈哈哈|类gpt模型|类g|壹网|gan网|布·鲁', false),
    ...names('DiT|GAN|Adam|M 9|类GPT|DiT扩|GAN网', true),
  ].map((name) => ({ ...name, expression: expressionOf(name, PAIRS) }));

  const letters = [...'abdgimprstzADGIMSTZ0359é_', ...'Ｇａｎｓ３', ...'扩擴散模型图灵哈类一壹網网布鲁'];
  const signs = [...".．'·+,，@/\0", ...' \u3000\n\t-\u2011', ...'\u00ad\u200b\u2060'];
  const name = fc.constantFrom(...NAMES.map(({ text }) => text));
  const sign = fc.constantFrom(...signs);
  const unit = fc.constantFrom(...letters, ...signs);
  const piece = fc.oneof(
    name,
    fc.tuple(name, fc.constantFrom('s', 's,', 'S', '.', ' ', '\u00ad')).map((parts) => parts.join('')),
    // With something in it that may be there, or not.
    fc.tuple(name, fc.nat(), unit).map(([text, at, put]) => {
      const place = at % text.length;
      return text.slice(0, place) + put + text.slice(place);
    }),
    name.map((text) => text.toUpperCase().replace(/[^\p{Script=Han}]$/u, '$&s')),
    unit,
    sign,
    sign,
  );

  const file = (some: readonly (typeof NAMES)[number][]) => {
    const isHan = ({ text }: { readonly text: string }) => classOf(text.charCodeAt(0)) === CJK;
    const ideographs = some.filter(isHan);
    const words = some.filter((name) => !isHan(name));
    const script = scriptFoldOf(PAIRS);
    const tableOf = (forms: typeof some, first: number) => {
      const list = forms.map(({ text, exact }) => `${exact ? '\texact' : '\tany'}\n${text}\n`).join('');
      const isExact = (from: number, to: number) => list.slice(from, to) === '\texact';
      return fileTable(list, forms.length, script, first, isExact);
    };
    return {
      inOrder: [...words, ...ideographs],
      patterns: new Patterns(tableOf(words, 0), () => tableOf(ideographs, words.length)),
    };
  };

  it('are found wherever the text has one in a way that it may be written, once, and nowhere else', () => {
    // The room that the texts before have left is used again.
    const hits = new Hits();
    fc.assert(
      fc.property(
        fc.subarray(NAMES),
        fc.array(piece, { minLength: 1, maxLength: 24, size: 'max' }),
        (some, pieces) => {
          const { inOrder, patterns } = file(some);
          const text = pieces.join('');
          hits.clear();
          scanPieces(pieces, pieces.length, patterns, hits);
          const found = Array.from({ length: hits.length }, (_, row) => [
            hits.start(row),
            hits.end(row),
            hits.pattern(row),
          ]);
          const expected = Array.from(text, (_, start) =>
            inOrder
              .flatMap(({ expression }, name) => {
                expression.lastIndex = start;
                return expression.test(text) ? [[start, expression.lastIndex, name]] : [];
              })
              .sort(([, a = 0], [, b = 0]) => b - a),
          ).flat();
          const key = (row: readonly number[]) => row.join();
          expect(found.map(key).sort()).toEqual(expected.map(key).sort());
          expect(found.map(([start, end]) => [start, end])).toEqual(
            expected.map(([start, end]) => [start, end]),
          );
        },
      ),
      { numRuns: 4_000 },
    );
  });
});
