/** The content words around a place in a text. */

import type { Stretch } from '../../matching/evidence.ts';
import { NEAR } from '../../matching/weights.ts';
import type { LabelledText } from './labels.ts';

export interface Nearby extends Stretch {
  readonly text: LabelledText;
}

/** Words that stand in texts about anything. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'about above after again all also although always among and another any are around because been before ' +
    'being below between both but can cannot could did does doing done down during each either else even ever ' +
    'every few first for from further get gets got had has have having her here hers him his how however into ' +
    'its itself just last less like made make makes many may might more most much must near need never new next ' +
    'non nor not now off often once one only onto other others our ours out over own per perhaps same say says ' +
    'second see several shall she should since some still such than that the their them then there these they ' +
    'this those though through thus too two under until upon use used uses using very was way well were what ' +
    'when where whether which while who whom whose why will with within without would yet you your yours ' +
    '一个 一些 一样 一种 上面 不会 不是 不能 与其 两个 为了 之一 之后 之前 也是 什么 今天 他们 以及 以来 ' +
    '但是 你们 使用 其中 其他 其实 具有 出来 分别 可以 可能 各种 同时 后来 因为 因此 多个 大家 她们 如何 ' +
    '如果 它们 对于 就是 已经 并且 开始 得到 怎么 我们 或者 所以 所有 所谓 提出 方面 时候 是否 曾经 最后 ' +
    '有些 有关 来自 来说 根据 每个 没有 然后 现在 由于 甚至 目前 直接 看到 第一 等等 经过 能够 自己 虽然 ' +
    '表示 许多 认为 起来 通过 进行 这个 这些 这样 这种 还是 还有 那么 那些 部分 都是 需要 非常 首先'
  ).split(' '),
);

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/** Content words within the reach of a near clue on either side, in lower case, each once. */
export function wordsNear({ text: { text }, start, end }: Nearby): ReadonlySet<string> {
  return new Set([
    ...contentWords(text.slice(wordStart(text, start - NEAR), start)),
    ...contentWords(text.slice(end, wordEnd(text, end + NEAR))),
  ]);
}

function contentWords(text: string): readonly string[] {
  return Array.from(SEGMENTER.segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment.toLowerCase())
    .filter((word) => isLongEnough(word) && !FUNCTION_WORDS.has(word));
}

/** Two ideographs make a word; of letters three do. Numbers tell nothing. */
const isLongEnough = (word: string) =>
  !/^[\p{N}.,]+$/u.test(word) && word.length >= (/\p{Script=Han}/u.test(word) ? 2 : 3);

const LETTER = /[\p{Script=Latin}\p{N}]/u;

/** Moves into the reach what would cut a word in two. */
function wordStart(text: string, from: number): number {
  let at = Math.max(0, from);
  while (at > 0 && LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at))) at++;
  return at;
}

function wordEnd(text: string, to: number): number {
  let at = Math.min(text.length, to);
  while (at < text.length && LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at))) at--;
  return at;
}
