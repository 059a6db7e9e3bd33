/** The reader's commands: from term to term, and into a term's card. */

import type { Command } from '../../extension/commands.ts';
import type { Mark } from '../../page/found-run.ts';
import { sameMark } from '../../page/mark-at.ts';
import type { Marks } from '../../page/marks.ts';
import { markToOpen, nextMention, scrollToMark, stepFrom } from '../../page/term-walk.ts';
import type { CardController } from './card-controller.tsx';
import type { Cards } from './slot.ts';

export interface TermCommandsOptions {
  readonly marks: Marks;
  readonly near: () => readonly Mark[];
  readonly card: CardController;
  readonly signal: AbortSignal;
}

/** Carries commands out, and goes to terms of a list; it remembers the term that the reader is at. */
export function termCommands({
  marks,
  near,
  card,
  signal,
}: TermCommandsOptions): Pick<Cards, 'carryOut' | 'goTo'> {
  let current: Mark | undefined;
  const walk = () => {
    const open = card.shown;
    // A pinned card stays behind.
    return {
      all: marks.all,
      near: near(),
      current: open && !(open.isPinned && current) ? open.mark : current,
    };
  };
  const go = (step: 1 | -1) => {
    const mark = stepFrom(walk(), step);
    if (!mark) return;
    if (!card.shown?.isPinned) card.dismiss();
    current = mark;
    scrollToMark(mark, true);
    marks.setActive(mark);
    // The reader goes on by pointer: the term that was come to by key is no longer shown.
    const clear = () => {
      if (!card.shown) marks.setActive(undefined);
    };
    window.addEventListener('pointerdown', clear, { capture: true, passive: true, once: true, signal });
  };
  const carryOut = async (command: Command) => {
    if (command !== 'open-card') {
      go(command === 'next-term' ? 1 : -1);
      return;
    }
    const mark = markToOpen(walk());
    if (!mark) return;
    current = mark;
    if (card.shown && sameMark(card.shown.mark, mark)) {
      card.takeFocus();
      return;
    }
    scrollToMark(mark, false);
    await card.openByKey(mark);
  };
  const goTo = (mentions: readonly Mark[], fromStart: boolean) => {
    const mark = nextMention(mentions, fromStart ? undefined : walk().current);
    if (!mark) return false;
    card.dismiss();
    current = mark;
    scrollToMark(mark, false);
    void card.openByKey(mark);
    return true;
  };
  return { carryOut: (command) => void carryOut(command), goTo };
}
