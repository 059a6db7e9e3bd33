/** Programs that run in Firefox itself, with its own rights, where WebDriver BiDi has no command. */

import type { Page } from 'playwright-core';
import type { Wire } from './firefox-messages.ts';
import { contextOf } from './firefox-wire.ts';

/**
 * Runs a function in the first window of Firefox.
 * @param run uses nothing but its argument and what Firefox has; returns what JSON can say
 * @throws what it throws
 */
export async function inBrowserItself<A, R>(
  wire: Wire,
  run: (argument: A) => R | Promise<R>,
  argument: A,
): Promise<R> {
  const tree = await wire.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const [window] = contextsIn(tree);
  if (window === undefined) throw new Error('Firefox has no window');
  return callIn(wire, window, `(_, argument) => (${run})(argument)`, [{ type: 'null' }], argument);
}

/**
 * Calls a function in a window or frame.
 * @param target the name of it, or also that of a world of its own in it
 * @param source of a function that takes values of the protocol, and then the argument
 * @throws what it throws
 */
export async function callIn<R>(
  wire: Wire,
  target: string | { readonly context: string; readonly sandbox: string },
  source: string,
  values: readonly object[],
  argument: unknown,
): Promise<R> {
  const answer = await wire.send('script.callFunction', {
    functionDeclaration: `async (...values) => JSON.stringify((await (${source})(...values.slice(0, -1), JSON.parse(values.at(-1)))) ?? null)`,
    arguments: [...values, { type: 'string', value: JSON.stringify(argument ?? null) }],
    target: typeof target === 'string' ? { context: target } : target,
    awaitPromise: true,
    userActivation: false,
  });
  if (!isAnswer(answer)) throw new Error(`Firefox says: ${JSON.stringify(answer)}`);
  return JSON.parse(answer.result.value);
}

/** What a page may be told of the reader's system; undefined is as it really is. */
export interface Media {
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce';
  readonly forcedColors?: 'active';
  readonly media?: 'print' | 'screen';
}

/**
 * Has a tab take other media features for the reader's.
 * The way of the protocol, once Firefox has it: https://github.com/w3c/webdriver-bidi/issues/750
 */
export function emulateInFirefox(wire: Wire, page: Page, media: Media): Promise<void> {
  return inBrowserItself(wire, setMedia, { id: contextOf(page), media });
}

/** Runs in Firefox itself. */
function setMedia({ id, media }: { readonly id: string; readonly media: Media }): void {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const tab = NavigableManager.getBrowsingContextById(id);
  if (media.colorScheme) tab.prefersColorSchemeOverride = media.colorScheme;
  if (media.reducedMotion) tab.prefersReducedMotionOverride = media.reducedMotion;
  if (media.forcedColors) tab.forcedColorsOverride = media.forcedColors;
  if (media.media) tab.mediumOverride = media.media === 'print' ? 'print' : '';
}

function contextsIn(tree: unknown): readonly string[] {
  if (typeof tree !== 'object' || tree === null || !('contexts' in tree) || !Array.isArray(tree.contexts))
    return [];
  return tree.contexts.map(({ context }: { readonly context: string }) => context);
}

function isAnswer(answer: unknown): answer is { readonly result: { readonly value: string } } {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'result' in answer &&
    typeof answer.result === 'object' &&
    answer.result !== null &&
    'value' in answer.result &&
    typeof answer.result.value === 'string'
  );
}

/** The part of Firefox that is used. */
declare const ChromeUtils: {
  importESModule(path: string): {
    readonly NavigableManager: {
      getBrowsingContextById(id: string): {
        prefersColorSchemeOverride: string;
        prefersReducedMotionOverride: string;
        forcedColorsOverride: string;
        mediumOverride: string;
      };
    };
  };
};
