import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const { changePause, endPauses, hourFrom, isPaused, parsePause, readPause, watchPause } = await import(
  '../../extension/pause.ts'
);

const HOUR = 3_600_000;
const NOW = 1_800_000_000_000;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useRealTimers();
});

describe('a pause', () => {
  it('of an hour lasts an hour, the others until they are ended', () => {
    expect(isPaused(hourFrom(NOW), NOW)).toBe(true);
    expect(isPaused(hourFrom(NOW), NOW + HOUR - 1)).toBe(true);
    expect(isPaused(hourFrom(NOW), NOW + HOUR)).toBe(false);
    expect(isPaused({ until: 'restart' }, NOW)).toBe(true);
    expect(isPaused({ until: 'resumed' }, NOW)).toBe(true);
    expect(isPaused(undefined, NOW)).toBe(false);
  });

  it('whose end has passed is none', () => {
    expect(parsePause({ until: 'time', at: NOW }, NOW)).toBeUndefined();
    expect(parsePause({ until: 'time', at: NOW + 1 }, NOW)).toEqual({ until: 'time', at: NOW + 1 });
  });

  it('whose end is too far ahead, as after a clock was set back, is shortened to an hour', () => {
    expect(parsePause({ until: 'time', at: NOW + HOUR + 60_000 }, NOW)).toMatchObject({
      at: NOW + HOUR + 60_000,
    });
    expect(parsePause({ until: 'time', at: NOW + HOUR + 60_001 }, NOW)).toEqual(hourFrom(NOW));
  });

  it.each([undefined, null, 'restart', {}, { until: 'noon' }, { until: 'time', at: 'noon' }])(
    'is none where %j is stored',
    (stored) => {
      expect(parsePause(stored, NOW)).toBeUndefined();
    },
  );

  it('is stored, read, and told to who watches, until the signal is aborted', async () => {
    const told: unknown[] = [];
    const lifetime = new AbortController();
    watchPause((pause) => told.push(pause), lifetime.signal);
    await changePause({ until: 'resumed' });
    expect(await readPause()).toEqual({ until: 'resumed' });
    await changePause(undefined);
    expect(await readPause()).toBeUndefined();
    lifetime.abort();
    await changePause({ until: 'restart' });
    expect(told).toEqual([{ until: 'resumed' }, undefined]);
  });
});

describe('in the background a pause', () => {
  const settled = () => new Promise((resolve) => setTimeout(resolve, 10));
  const stored = async () => (await fakeBrowser.storage.local.get('pause')).pause;

  it('has an alarm for its end, which takes it away', async () => {
    endPauses();
    const pause = hourFrom(Date.now());
    await changePause(pause);
    await settled();
    expect(await fakeBrowser.alarms.get('pause')).toMatchObject({ scheduledTime: 'at' in pause && pause.at });
    await fakeBrowser.storage.local.set({ pause: { until: 'time', at: Date.now() - 1 } });
    await fakeBrowser.alarms.onAlarm.trigger({
      name: 'pause',
      scheduledTime: 0,
      persistAcrossSessions: true,
    });
    await settled();
    expect(await stored()).toBeUndefined();
    expect(await fakeBrowser.alarms.get('pause')).toBeUndefined();
  });

  it('that is ended before has no alarm left', async () => {
    endPauses();
    await changePause(hourFrom(Date.now()));
    await settled();
    await changePause(undefined);
    await settled();
    expect(await fakeBrowser.alarms.get('pause')).toBeUndefined();
  });

  it('ends at the browser’s start where it was to, and only there', async () => {
    endPauses();
    await changePause({ until: 'resumed' });
    await fakeBrowser.runtime.onStartup.trigger();
    await settled();
    expect(await stored()).toEqual({ until: 'resumed' });
    await changePause({ until: 'restart' });
    await settled();
    expect(await stored()).toEqual({ until: 'restart' });
    await fakeBrowser.runtime.onStartup.trigger();
    await settled();
    expect(await stored()).toBeUndefined();
  });

  it('that ended, or was made too long by a clock, while it slept is put right as it wakes', async () => {
    await fakeBrowser.storage.local.set({ pause: { until: 'time', at: Date.now() - 5 * HOUR } });
    endPauses();
    await settled();
    expect(await stored()).toBeUndefined();
    await fakeBrowser.storage.local.set({ pause: { at: Date.now() + 5 * HOUR, until: 'time' } });
    await settled();
    const { at } = (await readPause()) as { readonly at: number };
    expect(at).toBeLessThanOrEqual(Date.now() + HOUR);
    expect(await stored()).toMatchObject({ at });
  });
});
