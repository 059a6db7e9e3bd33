/** What the extension did to a page, told from visits with it and without it. */

import type { Likeness, Visited } from './record.ts';
import type { Visit } from './visit.ts';

/** More is not told of one file. */
const MOST_TOLD = 8;

type Compared = Pick<Visited, 'errors' | 'ownErrors' | 'changes' | 'document' | 'painted' | 'differences'>;

/**
 * Compares one visit with the extension to two without: what differs between those two is the page's own doing.
 */
export function compareVisits(extended: Visit, plain: readonly [Visit, Visit]): Compared {
  const [first, second] = plain;
  const differences: string[] = [];
  const likeness = (what: string, tell: () => string, keyOf: (visit: Visit) => string): Likeness => {
    const key = keyOf(extended);
    if (key === keyOf(first) || key === keyOf(second)) return 'same';
    if (keyOf(first) !== keyOf(second)) return 'moving';
    differences.push(`${what}: ${tell()}`);
    return 'different';
  };
  const changes = likeness(
    'changes',
    () => firstDifference(extended.record.changes, first.record.changes),
    ({ record }) => record.changes.join('\n'),
  );
  const document = likeness(
    'document',
    () => firstDifference(extended.record.html.split('\n'), first.record.html.split('\n')),
    ({ record }) => record.html,
  );
  const painted = paintedAlike(extended, first, second);
  if (painted === 'different') differences.push('painted: another picture with hidden marks than without');
  const own = [...first.errors, ...second.errors];
  return {
    errors: withoutThose(extended.errors, own).slice(0, MOST_TOLD),
    ownErrors: first.errors.length,
    changes,
    document,
    painted,
    differences: differences.slice(0, MOST_TOLD),
  };
}

/** Each place of the page is looked at by itself: one that moves hides nothing at the others. */
function paintedAlike(extended: Visit, first: Visit, second: Visit): Likeness {
  const places = extended.shots.map((shot, place): Likeness => {
    const [a, b] = [first.shots[place], second.shots[place]];
    if (!shot || !a || !b || !a.equals(b)) return 'moving';
    return shot.equals(a) ? 'same' : 'different';
  });
  if (places.includes('different')) return 'different';
  return places.includes('moving') ? 'moving' : 'same';
}

/** Of a list, what another has not, each as often as it is more. */
function withoutThose(list: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return list.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function firstDifference(mine: readonly string[], other: readonly string[]): string {
  const at = mine.findIndex((line, index) => line !== other[index]);
  const place = at < 0 ? mine.length : at;
  const shown = (line = 'nothing') => line.slice(0, 160);
  return `${shown(mine[place])} | without: ${shown(other[place])}`;
}
