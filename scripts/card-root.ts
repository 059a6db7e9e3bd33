/** The tree of the open card. Its shadow root is closed to scripts; each browser has a way around that. */

import type { Frame, Page } from 'playwright-core';
import { callIn } from './firefox-itself.ts';
import { property } from './firefox-messages.ts';
import { contextOf } from './firefox-wire.ts';
import { wireOf } from './launch-firefox.ts';

/** The element that holds the card while one is open. */
export const CARD_HOST = 'newsgloss-card';

/** The globals that a page has changed are as the browser made them there. */
const WORLD = 'newsgloss-card-root';

/**
 * Calls a function in the page, or in the frame of it that has the open card.
 * @param read gets the card's shadow root and the argument; it uses nothing else but the globals of the page, and
 * returns what JSON can say
 * @returns what it returns; undefined without a card
 */
export function inCard<A, R>(
  page: Page,
  read: (root: ShadowRoot, argument: A) => R,
  argument: A,
): Promise<R | undefined> {
  const isFirefox = page.context().browser()?.browserType().name() === 'firefox';
  return (isFirefox ? inFirefox : inChromium)(page, `${read}`, argument);
}

/** Through the DevTools protocol, which goes through closed roots; in a world of its own, whose globals no page changes. */
async function inChromium<R>(page: Page, read: string, argument: unknown): Promise<R | undefined> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const { frameTree } = await session.send('Page.getFrameTree');
    const found = findHost(root, frameTree.frame.id);
    const [shadow] = found?.host.shadowRoots ?? [];
    if (!found || !shadow) return undefined;
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: found.frameId,
      worldName: WORLD,
    });
    const { object } = await session.send('DOM.resolveNode', {
      backendNodeId: shadow.backendNodeId,
      executionContextId,
    });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      ...(object.objectId ? { objectId: object.objectId } : {}),
      functionDeclaration: `function (argument) { return (${read})(this, argument); }`,
      arguments: [{ value: argument }],
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await session.detach();
  }
}

/** Through WebDriver BiDi, which hands out closed roots. */
async function inFirefox<R>(page: Page, read: string, argument: unknown): Promise<R | undefined> {
  const wire = wireOf(page.context());
  for (const frame of page.frames()) {
    const root = await shadowRootIn(frame);
    if (root) return callIn(wire, worldOf(frame), read, [{ sharedId: root }], argument);
  }
  return undefined;
}

/** The same as that of {@link inChromium}. */
const worldOf = (frame: Frame) => ({ context: contextOf(frame), sandbox: WORLD });

/** The name that the protocol has for the root of the card of a frame. */
async function shadowRootIn(frame: Frame): Promise<string | undefined> {
  const nodeOf = async (expression: string, maxDomDepth: number | null) => {
    const answer = await wireOf(frame.page().context()).send('script.evaluate', {
      expression,
      target: worldOf(frame),
      awaitPromise: false,
      serializationOptions: { maxDomDepth, includeShadowTree: 'all' },
    });
    return property(answer, 'result');
  };
  const found = rootOfHost(await nodeOf(`document.querySelector('${CARD_HOST}')`, 0));
  // It may be in a closed tree of the page, which only the whole tree shows.
  return found ?? rootOfHost(await nodeOf('document.documentElement', null));
}

/** Depth first in a tree of WebDriver BiDi, through shadow roots. */
function rootOfHost(node: unknown): string | undefined {
  const value = property(node, 'value');
  const shadow = property(value, 'shadowRoot');
  if (property(value, 'localName') === CARD_HOST) {
    const id = property(shadow, 'sharedId');
    return typeof id === 'string' ? id : undefined;
  }
  const children = property(value, 'children');
  for (const child of [shadow, ...(Array.isArray(children) ? children : [])]) {
    const found = child === undefined ? undefined : rootOfHost(child);
    if (found) return found;
  }
  return undefined;
}

/** The part of a DOM node of the DevTools protocol that is used. */
interface CdpNode {
  readonly backendNodeId: number;
  readonly nodeName: string;
  readonly children?: readonly CdpNode[];
  readonly shadowRoots?: readonly CdpNode[];
  readonly contentDocument?: CdpNode;
  /** Of an element that holds a frame. */
  readonly frameId?: string;
}

interface FoundHost {
  readonly host: CdpNode;
  /** The frame that it is in. */
  readonly frameId: string;
}

/** Depth first, through shadow roots and frames. */
function findHost(node: CdpNode, frameId: string): FoundHost | undefined {
  if (node.nodeName.toLowerCase() === CARD_HOST) return { host: node, frameId };
  const { shadowRoots = [], children = [], contentDocument } = node;
  for (const child of [...shadowRoots, ...children]) {
    const found = findHost(child, frameId);
    if (found) return found;
  }
  return contentDocument && findHost(contentDocument, node.frameId ?? frameId);
}
