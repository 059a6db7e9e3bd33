import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent, page as window_ } from 'vitest/browser';
import type { PageState } from '../../components/popup/page-state.ts';
import {
  clear,
  emulate,
  entries,
  glossary,
  plainProps,
  problems,
  settled,
  show,
  terms,
  type ViewName,
} from './popup-views.tsx';

afterEach(clear);

const onPage = (count: number, unseen = 0): PageState => ({
  kind: 'terms',
  terms: terms(count),
  unseen,
  onlyAboutAi: false,
});

/** Every state, with what is said and the button that does something about it. */
const STATES: readonly [PageState, string, string | undefined][] = [
  [{ kind: 'reading' }, 'Reading the page', undefined],
  [{ kind: 'settings-unread', reason: 'disk full' }, 'disk full', 'Try again'],
  [{ kind: 'paused', pause: { until: 'time', at: Date.UTC(2026, 1, 1, 15, 20) } }, ':20', 'Resume'],
  [{ kind: 'paused', pause: { until: 'restart' } }, 'until the browser restarts', 'Resume'],
  [{ kind: 'paused', pause: { until: 'resumed' } }, 'until you resume', 'Resume'],
  [
    { kind: 'off', host: 'a.b.example', rule: 'b.example' },
    'b.example is in your list',
    'Turn on for a.b.example',
  ],
  [{ kind: 'off', host: 'b.example', rule: 'b.example' }, 'it is in your list', 'Turn on for b.example'],
  [{ kind: 'off', host: 'b.example', rule: undefined }, 'not one of them', 'Turn on for b.example'],
  [{ kind: 'protected' }, 'protects', 'Browse all entries'],
  [{ kind: 'file' }, 'file URLs', 'Browse all entries'],
  [{ kind: 'pdf' }, 'PDF', 'Browse all entries'],
  [{ kind: 'source' }, 'source', 'Browse all entries'],
  [{ kind: 'unreached' }, 'reloaded', 'Reload the page'],
  [onPage(0), 'No term', 'Browse all entries'],
];

const LOOKS: readonly [string, PageState][] = [
  ...STATES.map(([state], at): [string, PageState] => [`${state.kind} ${at}`, state]),
  ['one term', onPage(1)],
  ['94 terms, frames that cannot be read', onPage(94, 3)],
];

describe.each(['popup', 'panel'] as const)('the %s', (name: ViewName) => {
  it.each(STATES)('says what is so, and what to do: %j', async (state, said, action) => {
    const props = { ...plainProps(), page: state };
    const view = show(name, props);
    const body = view.querySelector('.browse');
    expect(body?.textContent).toContain(said);
    const button = body?.querySelector<HTMLElement>('.notice button');
    expect(button?.textContent).toBe(action);
    button?.click();
    await settled();
    const done = {
      'Try again': props.onRetry,
      Resume: props.onResume,
      'Reload the page': props.onReload,
      'Turn on for a.b.example': props.onSite,
      'Turn on for b.example': props.onSite,
    }[action ?? ''];
    if (done) expect(done).toHaveBeenCalledOnce();
    else if (action && name === 'panel') expect(props.onPage).toHaveBeenCalledExactlyOnceWith('glossary');
    else if (action) expect(view.querySelectorAll('.row')).toHaveLength(94);
  });

  it.each([0, 1, 94, 10_000])('lists %i terms', (count) => {
    const view = show(name, { ...plainProps(entries(10_000)), page: onPage(count) });
    const rows = view.querySelectorAll('.row');
    // Of many, some hundred rows are made at a time.
    expect(rows).toHaveLength(Math.min(count, 100));
    expect(view.querySelector('.notice') !== null).toBe(count === 0);
    expect(view.querySelectorAll('.order')).toHaveLength(count > 1 ? 1 : 0);
    if (count > 0) expect(view.textContent).toContain(`On this page · ${count}`);
    if (count > 3) {
      expect(rows[0]?.querySelector('.term-name')?.textContent).toContain('Entry 0');
      expect(rows[3]?.getAttribute('data-muted')).toBe('true');
      expect(rows[3]?.textContent).toContain('not marked');
    }
  });

  it('reaches the last of 10,000 terms by key', async () => {
    const view = show(name, { ...plainProps(entries(10_000)), page: onPage(10_000) });
    view.querySelector<HTMLElement>('.term')?.focus();
    await userEvent.keyboard('{End}');
    await expect.poll(() => document.activeElement?.textContent).toContain('Entry 9999');
    await userEvent.keyboard('{ArrowUp}');
    expect(document.activeElement?.textContent).toContain('Entry 9998');
    await userEvent.keyboard('{Home}');
    expect(document.activeElement?.textContent).toContain('Entry 0');
  });

  it.each(LOOKS)('bars nobody, in light, dark, forced colours and a narrow window: %s', async (_, state) => {
    const props = { ...plainProps(), page: state, recent: ['entry-1'], paused: state.kind === 'paused' };
    for (const features of [
      [],
      [{ name: 'prefers-color-scheme', value: 'dark' }],
      [{ name: 'forced-colors', value: 'active' }],
    ]) {
      await emulate(features);
      show(name, props);
      expect(await problems(), JSON.stringify(features)).toEqual([]);
    }
    await window_.viewport(240, 500);
    if (name === 'panel') {
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(240);
      expect(await problems()).toEqual([]);
    }
    await window_.viewport(414, 896);
  });

  it('orders the terms by count, equals as on the page, when the reader chooses', async () => {
    const props = { ...plainProps(), page: onPage(9) };
    const view = show(name, props);
    view.querySelectorAll<HTMLElement>('.order input')[1]?.click();
    expect(props.onOrder).toHaveBeenCalledExactlyOnceWith('count');
    show(name, { ...props, order: 'count' });
    const counts = [...view.querySelectorAll('.row')].map((row) => [
      row.querySelector('.term-name')?.firstChild?.textContent,
      row.querySelector('.count > [aria-hidden]')?.textContent,
    ]);
    expect(counts.slice(0, 3)).toEqual([
      ['Entry 6', '7'],
      ['Entry 5', '6'],
      ['Entry 4', '5'],
    ]);
    expect(counts.slice(-2).map(([entry]) => entry)).toEqual(['Entry 0', 'Entry 7']);
  });

  it('goes to a term with Enter, opens its entry with the right arrow, and mutes by its button', async () => {
    const sora = glossary.data.entries.filter(({ id }) => id === 'sora' || id === 'dit');
    const rows = sora.map(({ id, kind, name: { en }, summary }) => ({
      id,
      kind,
      name: en,
      summary: summary.en,
    }));
    const state: PageState = {
      kind: 'terms',
      terms: [
        { entry: 'sora', count: 2, muted: false, inView: false },
        { entry: 'dit', count: 1, muted: true, inView: false },
      ],
      unseen: 0,
      onlyAboutAi: false,
    };
    const props = { ...plainProps(rows), page: state };
    const view = show(name, props);
    view.querySelector<HTMLElement>('.term')?.focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{Enter}');
    expect(props.onGo).toHaveBeenCalledTimes(2);
    expect(props.onGo).toHaveBeenLastCalledWith('sora');
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Stop marking “Sora”');
    await userEvent.keyboard('{Enter}');
    expect(props.onMute).toHaveBeenLastCalledWith('sora', true);
    await userEvent.keyboard('{ArrowDown}{Tab}{Enter}');
    expect(props.onMute).toHaveBeenLastCalledWith('dit', false);
    await userEvent.keyboard('{ArrowUp}{ArrowRight}');
    await expect.poll(() => document.activeElement?.textContent).toBe('Sora');
    expect(props.onOpened).toHaveBeenCalledExactlyOnceWith('sora');
    expect(await problems()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.activeElement?.className).toBe('term');
    expect(document.activeElement?.textContent).toContain('Sora');
  });

  it('says how many frames cannot be read', () => {
    const view = show(name, { ...plainProps(), page: onPage(3, 1) });
    expect(view.querySelector('.unseen-frames')?.textContent).toContain('A frame');
    show(name, { ...plainProps(), page: onPage(0, 4) });
    expect(view.querySelector('.unseen-frames')?.textContent).toContain('4 frames');
  });

  it('pauses for as long as the reader says, and resumes', async () => {
    const props = { ...plainProps(), page: onPage(3) };
    const view = show(name, props);
    const pause = view.querySelector<HTMLElement>('.foot-line button');
    pause?.focus();
    await userEvent.keyboard('{Enter}');
    expect(pause?.getAttribute('aria-expanded')).toBe('true');
    expect(await problems()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(view.querySelector('.pause-lengths')).toBeNull();
    expect(document.activeElement).toBe(pause);
    for (const length of ['hour', 'restart', 'resumed']) {
      pause?.click();
      await settled();
      const at = ['hour', 'restart', 'resumed'].indexOf(length);
      view.querySelectorAll<HTMLElement>('.pause-lengths button')[at]?.click();
      expect(props.onPause).toHaveBeenLastCalledWith(length);
      await settled();
    }
    show(name, { ...props, paused: true, page: { kind: 'paused', pause: { until: 'restart' } } });
    view.querySelector<HTMLElement>('.foot-line button')?.click();
    expect(props.onResume).toHaveBeenCalledOnce();
  });

  it('says what went wrong', () => {
    const view = show(name, { ...plainProps(), problem: 'This was not saved.' });
    expect(view.querySelector('[role="alert"]')?.textContent).toBe('This was not saved.');
  });
});

describe('the popup', () => {
  it('has the focus in the search, from where the arrow leads into the list and back', async () => {
    const view = show('popup', { ...plainProps(), page: onPage(3) });
    expect(document.activeElement?.className).toBe('search');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('Entry 1');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toBe(view.querySelector('.search'));
  });

  it('asks for the whole glossary only when it is needed, and says so while it comes', async () => {
    const props = { ...plainProps(), page: onPage(3), glossary: undefined, search: undefined };
    const view = show('popup', props);
    await settled();
    expect(props.onGlossaryWanted).not.toHaveBeenCalled();
    await userEvent.keyboard('entry');
    await expect.poll(() => vi.mocked(props.onGlossaryWanted).mock.calls.length).toBe(1);
    expect(view.textContent).toContain('Opening the glossary');
    show('popup', { ...plainProps(), page: onPage(3) });
    expect(view.querySelectorAll('.row')).toHaveLength(94);
    expect(view.querySelector('[role="status"]')?.textContent).toBe('Entries found: 94');
  });

  it('has the entries opened last first while nothing is searched for, and forgets them', async () => {
    const props = { ...plainProps(), recent: ['entry-7', 'entry-3', 'gone'] };
    const view = show('popup', props);
    view.querySelectorAll<HTMLElement>('[role="tab"]')[1]?.click();
    await settled();
    const names = () =>
      [...view.querySelectorAll('.term-name')].slice(0, 3).map((row) => row.firstChild?.textContent);
    expect(names()).toEqual(['Entry 7', 'Entry 3', 'Entry 0']);
    expect(view.querySelectorAll('.row')).toHaveLength(94);
    expect(await problems()).toEqual([]);
    view.querySelector<HTMLElement>('.recent button')?.click();
    expect(props.onForget).toHaveBeenCalledOnce();
    await userEvent.click(view.querySelector('.search') ?? view);
    await userEvent.keyboard('e');
    await expect.poll(names).toEqual(['Entry 0', 'Entry 1', 'Entry 2']);
    expect(view.querySelector('.recent')).toBeNull();
  });
});

describe('the side panel', () => {
  const seen = (...places: readonly number[]): PageState => ({
    kind: 'terms',
    terms: terms(94).map((term, at) => ({ ...term, inView: places.includes(at) })),
    unseen: 0,
    onlyAboutAi: false,
  });
  const isInSight = (place: number) => {
    const list = document.querySelector('.terms')?.getBoundingClientRect();
    const row = document.querySelectorAll('.row')[place]?.getBoundingClientRect();
    return (
      list !== undefined && row !== undefined && row.top >= list.top - 1 && row.bottom <= list.bottom + 1
    );
  };

  it('keeps the terms on the screen in sight, unless the reader is busy in the list', async () => {
    const props = plainProps();
    show('panel', { ...props, page: seen(0, 1) });
    show('panel', { ...props, page: seen(60, 61) });
    await expect.poll(() => isInSight(60) && isInSight(61)).toBe(true);
    show('panel', { ...props, page: seen(2) });
    await expect.poll(() => isInSight(2)).toBe(true);
    document.querySelector('.terms')?.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
    show('panel', { ...props, page: seen(80) });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(isInSight(80)).toBe(false);
    expect(isInSight(2)).toBe(true);
  });

  it('takes no focus as it comes up', () => {
    show('panel', { ...plainProps(), page: onPage(3) });
    expect(document.activeElement).toBe(document.body);
  });
});
