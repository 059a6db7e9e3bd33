/** What Firefox does not say of the pages of extensions, and Playwright has to hear. */

import { type Message, property, type Wire } from './firefox-messages.ts';

const PROTOCOL = 'moz-extension:';

/** How often a page of the extension is asked whether it has loaded, in milliseconds. */
const ASK_MS = 20;

/** How long a tab may be there without its page before it goes, in milliseconds. */
const CLOSING_MS = 1000;

const later = () => new Promise((resolve) => setTimeout(resolve, ASK_MS));

/**
 * Firefox says of a page of an extension neither that it has loaded nor that it is closed, and not which frames it has:
 * https://github.com/mozilla/firefox-devtools-mcp/pull/87
 * @returns takes every message, and tells what should have followed it
 */
export function ownPageEvents(
  send: Wire['send'],
): (message: Message, tell: (event: Message) => void) => Promise<void> {
  /** The tabs of such pages, by the worlds in them. */
  const tabs = new Map<unknown, unknown>();

  /** The tabs and frames that were told of. */
  const known = new Set<unknown>();

  const tellFrame = async (context: unknown, url: unknown, tell: (event: Message) => void) => {
    known.add(context);
    const tree = await send('browsingContext.getTree', {});
    const parent = parentIn(property(tree, 'contexts'), context);
    const created = { context, parent, children: null, url, userContext: 'default', originalOpener: null };
    if (parent) tell({ type: 'event', method: 'browsingContext.contextCreated', params: created });
    const realms = property(await send('script.getRealms', { context }), 'realms');
    for (const realm of Array.isArray(realms) ? realms : [])
      tell({ type: 'event', method: 'script.realmCreated', params: realm });
  };

  const hasLoaded = async (context: unknown) => {
    const answer = await send('script.evaluate', {
      expression: `location.protocol === '${PROTOCOL}' && document.readyState === 'complete'`,
      target: { context },
      awaitPromise: false,
    });
    return property(property(answer, 'result'), 'value') === true;
  };

  /** Whether a tab goes away with its page, which goes first. */
  const isClosing = async (tab: unknown) => {
    for (let left = CLOSING_MS; left > 0; left -= ASK_MS) {
      try {
        await send('browsingContext.getTree', { root: tab, maxDepth: 0 });
      } catch {
        return true;
      }
      await later();
    }
    return false;
  };

  return async ({ method, params = {} }, tell) => {
    const { context, realm } = params;
    if (method === 'browsingContext.contextCreated') known.add(context);
    if (method === 'script.realmCreated' && String(params.origin).startsWith(PROTOCOL))
      tabs.set(realm, context);
    if (method === 'script.realmDestroyed' && tabs.has(realm)) {
      const tab = tabs.get(realm);
      tabs.delete(realm);
      const params = { context: tab, parent: null, children: [], url: '' };
      if (await isClosing(tab)) tell({ type: 'event', method: 'browsingContext.contextDestroyed', params });
    }
    if (method === 'browsingContext.navigationCommitted' && String(params.url).startsWith(PROTOCOL)) {
      try {
        while (!(await hasLoaded(context))) await later();
        if (!known.has(context)) await tellFrame(context, params.url, tell);
      } catch {
        // It is closed, or its frame is gone.
        return;
      }
      for (const method of ['browsingContext.domContentLoaded', 'browsingContext.load'])
        tell({ type: 'event', method, params });
    }
  };
}

/** The tab or frame that a frame is in, by a tree of the protocol; undefined where it is not. */
function parentIn(nodes: unknown, context: unknown): unknown {
  for (const node of Array.isArray(nodes) ? nodes : []) {
    const children: unknown = property(node, 'children');
    if (!Array.isArray(children)) continue;
    if (children.some((child) => property(child, 'context') === context)) return property(node, 'context');
    const within = parentIn(children, context);
    if (within) return within;
  }
  return undefined;
}
