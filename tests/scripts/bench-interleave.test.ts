import { expect, it } from 'vitest';
import { inTabs } from '../../scripts/bench/interleave.ts';

it('takes of several tabs the least time of each kind of work', async () => {
  const tabs = [
    { holds: 'names', times: { touch: 3, find: 4 } },
    { holds: 'names', times: { touch: 1, find: 9 } },
    { holds: 'names', times: { touch: 2, find: 5 } },
  ];
  let opened = 0;
  const measured = await inTabs(tabs.length, ['touch', 'find'] as const, async () => {
    const tab = tabs[opened++];
    if (!tab) throw new Error('more tabs than asked for');
    return tab;
  });
  expect(measured).toEqual({ holds: 'names', times: { touch: 1, find: 4 } });
  expect(opened).toBe(3);
});
