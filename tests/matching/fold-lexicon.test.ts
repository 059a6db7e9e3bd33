import { describe, expect, it } from 'vitest';
import { compileLexicon, foldClues, foldLexicon } from '../../matching/fold-lexicon.ts';
import { lexiconOf, named, type SmallEntry, sourceOf } from './small-lexicon.ts';

const exact = (text: string) => ({ text, exact: true }) as const;

const ENTRIES: Readonly<Record<string, SmallEntry>> = {
  gan: {
    kind: 'technique',
    priority: 2,
    names: ['GAN', 'GANs', exact('GAN'), exact('GANs'), 'gan', { text: 'Gan', sense: 'man' }],
    senses: {
      net: { prior: 'likely', clues: ['zebra', 'Adam', '圖像'], antiClues: ['network'] },
      man: { prior: 'usually', givenName: true, clues: ['adam'], antiClues: ['圖像', 'école'] },
    },
    decoys: ['Gan Eng', exact('GaN')],
  },
  person: { kind: 'person', priority: 1, names: [] },
  adam: {
    kind: 'technique',
    priority: 3,
    names: ['Zeta', 'alpha', exact('Adams'), exact('Adam'), { text: 'Short', needs: 'full-name' }],
    decoys: ['擴散'],
  },
  large: { names: ['大模型', '網路 AI'] },
};
const SOURCE = sourceOf(ENTRIES, {
  scriptPairs: ['擴扩', '網网', '圖图', '開开', '學学'],
  vocabulary: { strong: ['Machine Learning', '機器學習'], weak: ['zebra', 'data', '開放', 'data'] },
  hanWords: { across: ['最大', '不開', '最大'], complete: ['開放'] },
});

describe('a lexicon as it is carried', () => {
  it('has names by entry, flags and sense, sorted, but no plural that is found by its singular', () => {
    const { words, ideographs } = foldLexicon(SOURCE);
    expect(words).toEqual({
      list: [
        '\t\ngan\n',
        '\t 8\nGAN\n',
        '\t 0 2\ngan\n',
        '\t 1\ngan eng\n',
        '\t 9\nGaN\n',
        '\t 4\nmachine learning\n',
        '\t2\nalpha\nzeta\n',
        '\t 8\nAdam\nAdams\n',
        '\t 2\nshort\n',
      ].join(''),
      count: 11,
    });
    expect(ideographs).toEqual({
      list: '\t 4\n機器学習\n\t2 1\n扩散\n\t1\n大模型\n网路ai\n',
      count: 4,
    });
  });

  it('has entries, senses and words at edges, and the pairs of ideographs that are needed for these', () => {
    const { entries, script, senses, hanWords } = foldLexicon(SOURCE);
    expect(entries).toBe('technique person model\ngan 0 2\nperson 1 1\nadam 0 3\nlarge 2 1\n');
    expect(senses).toBe('BE');
    expect(hanWords).toEqual({ across: '不开\n最大\n', complete: '开放\n' });
    expect(script).toBe('擴扩網网開开學学');
  });

  it('has clues by word, sorted, those in Chinese last, and what each speaks for and against', () => {
    expect(foldClues(SOURCE)).toEqual({
      script: '擴扩網网圖图開开學学',
      words: 'adam\ndata\nnetwork\nzebra\nécole\n',
      ideographs: '图像\n开放\n',
      votes: [[1, 2], [0], [-1], [1, 0], [-2], [1, -2], [0]],
    });
  });

  it('finds a Chinese word at an edge however it is written', () => {
    const lexicon = lexiconOf(
      { large: { names: ['大模型'] } },
      { scriptPairs: ['擴扩'], hanWords: { across: ['擴大'], complete: [] } },
    );
    expect(named('擴大模型，扩大模型，大模型', lexicon)).toEqual(['大模型 → large']);
  });

  it('has a number for each of 65,534 senses, and refuses more', () => {
    const sense = { prior: 'even', clues: [], antiClues: [] } as const;
    const many = (count: number) => {
      const senses = Array.from({ length: count }, () => sense);
      const last = { text: 'last', exact: false, entry: 0, sense: count - 1, needs: 'nothing' } as const;
      return { ...sourceOf({ last: { names: [] } }), aliases: [last], senses };
    };
    const lexicon = compileLexicon(many(65_534));
    expect([...lexicon.nameSense]).toEqual([65_534]);
    expect(() => foldLexicon(many(65_535))).toThrow(new RangeError('a lexicon holds at most 65,534 senses'));
  });
});
