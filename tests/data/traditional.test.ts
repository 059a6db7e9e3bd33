import { describe, expect, it } from 'vitest';
import { scriptPairs, traditional, traditionalVariants } from '../../data/traditional.ts';

describe('a text in Traditional Chinese', () => {
  it.each([
    ['视频生成', '影片生成', 'uses the words of Taiwan'],
    ['人工智能', '人工智慧', 'here too'],
    ['扩散模型', '擴散模型', 'is otherwise the same, character by character'],
    ['模型规模扩展，参数更新', '模型規模擴展，參數更新', 'speaks of models, not of programs'],
    ['他说：“用‘扩散’。”', '他說：「用『擴散』。」', 'has the quotation marks of Taiwan'],
    ['Sora 是 OpenAI 的模型', 'Sora 是 OpenAI 的模型', 'leaves Latin words alone'],
    ['', '', 'may be empty'],
  ])('%j becomes %j: it %s', (simplified, expected) => {
    expect(traditional(simplified)).toBe(expected);
  });
});

describe('the Traditional forms of a name', () => {
  it('are those of Taiwan, Hong Kong and elsewhere', () => {
    const variants = traditionalVariants('人工智能');
    expect(variants).toContain('人工智慧');
    expect(traditionalVariants('视频生成')).toEqual(expect.arrayContaining(['視頻生成', '影片生成']));
  });

  it.each(['Sora', '大模型', 'GPT-3'])('are none where they are as written: %j', (name) => {
    expect(traditionalVariants(name)).toEqual([]);
  });

  it.each(['视频', '网络', '端口', '优化器', '谷歌', '加州大学伯克利分校'])(
    'are each different from the name, told once, and no single character: %j',
    (name) => {
      const variants = traditionalVariants(name);
      expect(new Set(variants).size).toBe(variants.length);
      expect(variants).not.toContain(name);
      for (const variant of variants) expect(variant.length).toBeGreaterThan(1);
    },
  );
});

describe('the pairs of characters that two scripts need', () => {
  it('are a Traditional character and the Simplified one, sorted, each once', () => {
    expect(scriptPairs(['网络', '扩散网络'])).toEqual(expect.arrayContaining(['擴扩', '絡络', '網网']));
    const pairs = scriptPairs(['网络', '扩散网络', '人工智能']);
    expect(pairs).toEqual([...new Set(pairs)].sort());
    for (const pair of pairs) expect(pair).toMatch(/^\p{Script=Han}{2}$/u);
  });

  it('are none between words that differ: 智能 and 智慧', () => {
    expect(scriptPairs(['人工智能'])).toEqual([]);
  });

  it('are none for a text that both scripts write alike', () => {
    expect(scriptPairs(['大模型', 'Sora'])).toEqual([]);
  });

  it('turn no Simplified character into another', () => {
    const pairs = scriptPairs(['发布', '头发', '里面', '公里', '后来', '皇后', '干燥', '面向', '准确']);
    const simplified = new Set(pairs.map((pair) => pair[1]));
    for (const pair of pairs) expect(simplified, pair).not.toContain(pair[0]);
  });
});
