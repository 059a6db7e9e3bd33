import { describe, expect, it } from 'vitest';
import { initialOf, initialsOf } from '../../glossary/initial.ts';

describe('the initial of a name', () => {
  it.each([
    ['DiT', 'D'],
    ['t5', 'T'],
    ['Émile', 'E'],
    ['“Attention” paper', 'A'],
    ['ＧＰＴ', 'G'],
    ['Яндекс', 'Я'],
  ])('%s: its first letter, a capital without accents: %s', (name, initial) => {
    expect(initialOf(name)).toBe(initial);
  });

  it.each([
    ['A', '阿啊安奥'],
    ['B', '八白博不部'],
    ['C', '擦参层触错'],
    ['D', '搭大多对夺'],
    ['E', '额恩二'],
    ['F', '发泛分复'],
    ['G', '嘎谷关過'],
    ['H', '哈合环或获'],
    ['J', '机基計卷軍'],
    ['K', '卡开扩擴阔'],
    ['L', '拉零隣路络'],
    ['M', '妈密模木目'],
    ['N', '拿内你诺'],
    ['O', '哦欧偶'],
    ['P', '爬配平普'],
    ['Q', '七强前群'],
    ['R', '然人任认软弱'],
    ['S', '撒三深损缩'],
    ['T', '他图推脱'],
    ['W', '挖微文物误'],
    ['X', '西下循训'],
    ['Y', '压优元运'],
    ['Z', '杂自指作坐'],
  ])('%s is that of %s, by their pinyin', (initial, ideographs) => {
    expect([...ideographs].map(initialOf)).toEqual([...ideographs].map(() => initial));
  });

  it('follows the reading that names in this field have', () => {
    expect(initialOf('长视频生成')).toBe('C');
    expect(initialOf('長影片生成')).toBe('C');
  });

  it('is a sign for digits, and for what has no letter', () => {
    expect(initialOf('3D 生成')).toBe('#');
    expect(initialOf('…')).toBe('#');
    expect(initialOf('')).toBe('#');
  });
});

describe('the initials of an index', () => {
  it('are those of some name, once each, in order, the rest last', () => {
    expect(initialsOf(['Sora', '3D', '扩散', 'DiT', 'Kaiming He', 'Я'])).toEqual(['D', 'K', 'S', 'Я', '#']);
    expect(initialsOf([])).toEqual([]);
  });
});
