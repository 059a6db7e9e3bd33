import { describe, expect, it } from 'vitest';
import { begin, goBack, goOn, say, type Trail } from '../../entrypoints/cards/card-history.ts';

const ENTRY = { kind: 'entry' } as const;

describe("the reader's way through a card", () => {
  it('leads back step by step, to the first', () => {
    const way = goOn(goOn(begin('dit'), 'sora', ENTRY), 'sora', { kind: 'fact', fact: 'tale#f02' });
    const once = goBack(way);
    expect(once?.step).toEqual({ entry: 'sora', content: ENTRY });
    const twice = once && goBack(once);
    expect(twice?.step.entry).toBe('dit');
    expect(twice && goBack(twice)).toBeUndefined();
  });

  it('keeps what can be taken back, and forgets what was only said', () => {
    const noticeAfter = (trail: Trail) => goBack(goOn(trail, 'sora', ENTRY))?.step.notice;
    expect(noticeAfter(say(begin('dit'), { kind: 'known', undo: 'know' }))).toMatchObject({ kind: 'known' });
    expect(noticeAfter(say(begin('dit'), { kind: 'copied' }))).toBeUndefined();
  });

  it('says nothing more once there is nothing to say', () => {
    expect(say(say(begin('dit'), { kind: 'copied' }), undefined)).toEqual(begin('dit'));
  });
});
