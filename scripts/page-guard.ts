/** Records what happens to a page, to tell whether an extension changed anything in it. */

import type { Page } from 'playwright-core';

export interface PageRecord {
  /** The document as it is now, with its shadow trees. */
  readonly html: string;
  /** Every change of the document and its shadow trees since they were made, in order. */
  readonly changes: readonly string[];
  /** Layout shifts, by their score. */
  readonly shifts: readonly number[];
}

interface Guard {
  record(): PageRecord;
}

declare global {
  interface Window {
    pageGuard: Guard;
  }
}

/** Watches every document of the page from before its first script; the card's host is left out. */
export async function guard(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const changes: string[] = [];
    const shifts: number[] = [];
    const trees: ShadowRoot[] = [];
    const isCard = (node: Node) => node.nodeName.toLowerCase() === 'newsgloss-card';
    const name = (node: Node) =>
      node instanceof Element && node.id ? `${node.nodeName}#${node.id}` : node.nodeName;
    const observer = new MutationObserver((records) => {
      for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
        if (isCard(target)) continue;
        if (type !== 'childList') changes.push(`${type} ${attributeName ?? ''} of ${name(target)}`);
        for (const node of addedNodes) if (!isCard(node)) changes.push(`${name(target)} gets ${name(node)}`);
        for (const node of removedNodes)
          if (!isCard(node)) changes.push(`${name(target)} loses ${name(node)}`);
      }
    });
    const watch = (root: Node) =>
      observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    watch(document);
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, init);
      trees.push(root);
      watch(root);
      return root;
    };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry) shifts.push(Number(entry.value));
    }).observe({ type: 'layout-shift', buffered: true });
    window.pageGuard = {
      record: () => {
        const copy = document.documentElement?.cloneNode(true);
        const whole = copy instanceof Element ? copy : undefined;
        for (const card of whole?.querySelectorAll('newsgloss-card') ?? []) card.remove();
        const declared = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
        const roots = [...new Set([...trees, ...declared])];
        return {
          html: [whole?.outerHTML ?? '', ...roots.map(({ innerHTML }) => innerHTML)].join('\n'),
          changes,
          shifts,
        };
      },
    };
  });
}

export const recordOf = (page: Page): Promise<PageRecord> => page.evaluate(() => window.pageGuard.record());
