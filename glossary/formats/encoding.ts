/**
 * Which encoding a text is in. A byte order mark tells; else what is valid UTF-8 is UTF-8, as other texts hardly ever
 * are; UTF-16 shows in its zero bytes; the older Chinese encodings are told by which of them makes words of it.
 */

import { FREQUENT } from './frequent-characters.ts';
import type { Pace } from './pace.ts';
import { type Encoding, Unreadable } from './types.ts';

/** @throws Unreadable where the file is no text */
export async function encodingOf(bytes: Uint8Array, pace: Pace): Promise<Encoding> {
  const marked = markedEncoding(bytes);
  if (marked) return marked;
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.includes(0)) return wideEncoding(sample) ?? withFewZeros(sample);
  const odd = await notUtf8(bytes, pace);
  if (!odd || isMostlyUtf8(odd)) return 'utf-8';
  return legacyEncoding(odd);
}

const SAMPLE = 128 * 1024;

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark, by which order of bytes makes characters of it that texts in English or Chinese have. */
function wideEncoding(sample: Uint8Array): Encoding | undefined {
  const pairs = sample.length >> 1;
  let little = 0;
  let big = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    // Within the sample.
    const low = sample[at]!;
    const high = sample[at + 1]!;
    if (isUsual((high << 8) | low)) little++;
    if (isUsual((low << 8) | high)) big++;
  }
  if (Math.max(little, big) < pairs * MOSTLY) return undefined;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

const MOSTLY = 0.8;

const isUsual = (unit: number) =>
  (unit >= 0x20 && unit < 0x7f) ||
  unit === 0x0a ||
  unit === 0x0d ||
  unit === 0x09 ||
  (unit >= 0xa0 && unit < 0x600) ||
  (unit >= 0x2010 && unit < 0x2040) ||
  (unit >= 0x3000 && unit < 0x3100) ||
  (unit >= 0x4e00 && unit < 0xa000) ||
  (unit >= 0xff00 && unit < 0xfff0);

/** Single zero bytes come into texts by mistake; what has many is no text. */
function withFewZeros(sample: Uint8Array): Encoding {
  let zeros = 0;
  for (const byte of sample) if (byte === 0) zeros++;
  if (zeros > 8 && zeros > sample.length / 100) throw new Unreadable('importProblemFileBinary');
  return decodes(sample, 'utf-8') ? 'utf-8' : legacyEncoding(sample);
}

/** Where a text is not UTF-8, with what stands before it; a character that is cut at the end is left. */
async function notUtf8(bytes: Uint8Array, pace: Pace): Promise<Uint8Array | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < bytes.length; at += SAMPLE) {
    try {
      decoder.decode(bytes.subarray(at, at + SAMPLE), { stream: true });
    } catch {
      // A TypeError: it is not UTF-8 as a whole.
      return bytes.subarray(Math.max(0, at - SAMPLE), at + SAMPLE);
    }
    // Much faster than what is done with the text later.
    const wait = pace.spend(SAMPLE / 8);
    if (wait) await wait;
  }
  return undefined;
}

function decodes(sample: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Whether far more characters of several bytes are right than wrong: then other texts were mixed in. */
function isMostlyUtf8(sample: Uint8Array): boolean {
  let wide = 0;
  let wrong = 0;
  const text = new TextDecoder('utf-8').decode(sample, { stream: true });
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === REPLACEMENT) wrong++;
    else if (unit > 0x7f) wide++;
  }
  return wide > wrong * 10;
}

const REPLACEMENT = 0xfffd;

/** Of the encodings before Unicode that in which most is words. */
function legacyEncoding(sample: Uint8Array): Encoding {
  const chinese = (['gb18030', 'big5'] as const)
    .map((encoding) => ({ encoding, score: scoreOf(sample, encoding) }))
    .reduce((best, other) => (other.score > best.score ? other : best));
  return chinese.score >= LEAST_WORDS ? chinese.encoding : 'windows-1252';
}

/** In a Chinese text some 40% of the characters are among the most frequent; by chance 5% are. */
const LEAST_WORDS = 0.1;

/** The part of characters beyond ASCII that are frequent in Chinese, less what is no character. */
function scoreOf(sample: Uint8Array, encoding: 'gb18030' | 'big5'): number {
  const text = new TextDecoder(encoding).decode(sample, { stream: true });
  let wide = 0;
  let frequent = 0;
  let wrong = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    wide++;
    if (FREQUENT.has(unit)) frequent++;
    // Bytes that are none, and places for private use, to which the tables map what they do not know.
    else if (unit === REPLACEMENT || (unit >= 0xe000 && unit < 0xf900)) wrong++;
  }
  return wide === 0 ? 0 : (frequent - wrong * 2) / wide;
}
