import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { welcomePageOf } from '../../scripts/launch.ts';
import { openRead, test } from './browser-test.ts';
import { IS_FIREFOX, launchWithExtension } from './in-browser.ts';
import { clickInCard, expectNoCard, hoverMark } from './open-card.ts';
import { pause } from './pointer.ts';

test('from the first start on nothing is asked of any server, by a page of ours or a card', async ({
  server,
}) => {
  const browser = await launchWithExtension({ headless: true, keepsWelcome: true });
  try {
    const { context } = browser;
    const requests: string[] = [];
    context.on('request', (request) => requests.push(request.url()));
    // It comes to the front by itself, and would take the front from what is opened before it.
    if (!IS_FIREFOX) await welcomePageOf(context);

    const page = await context.newPage();
    await openRead(page, server.address('sample.html'), browser);
    for (const term of ['Sora', 'StyleGAN2', 'Tim Brooks']) {
      await hoverMark(page, term);
      await pause(500);
      await page.mouse.move(2, 2, { steps: 10 });
      await expectNoCard(page);
    }
    await hoverMark(page, 'DiT');
    await clickInCard(page, '简体中文');
    await openRead(page, server.address('strict-csp.html'), browser);

    for (const name of ownPages) {
      const opened = await context.newPage();
      await opened.goto(browser.own(name));
      await pause(700);
      for (const field of await opened.locator('input[type=search]:visible').all()) await field.fill('sora');
      await pause(300);
      await opened.close();
    }
    await pause(500);

    const pagesOwn = (url: string) => url.startsWith(`http://${server.host}/`);
    const others = requests.filter((url) => !url.startsWith(browser.own('')) && !pagesOwn(url));
    expect(others).toEqual([]);
    // Firefox tells of no request for a file of an extension.
    if (!IS_FIREFOX)
      expect(
        requests.filter((url) => url.startsWith(browser.own(''))).length,
        'the watch sees requests',
      ).toBeGreaterThan(3);
    const asked = new Set(requests.filter(pagesOwn).map((url) => new URL(url).pathname));
    expect(asked, 'the watch sees requests').toContain('/sample.html');
    expect(asked, 'of the page’s server, what the page itself asks').toEqual(
      new Set(['/sample.html', '/strict-csp.html', '/favicon.ico'].filter((path) => asked.has(path))),
    );
  } finally {
    await browser.close();
  }
});

test('no page of the extension could ask if it tried', async ({ browser, server }) => {
  const ask = async (url: string) => {
    const answers = await Promise.allSettled([fetch(url), fetch(`${url}?again`, { mode: 'no-cors' })]);
    return answers.map(({ status }) => status);
  };
  for (const name of ownPages) {
    const page = await browser.context.newPage();
    await page.goto(browser.own(name));
    for (const address of [server.address('empty.html'), 'https://127.0.0.1:9/'])
      expect(await page.evaluate(ask, address), name).toEqual(['rejected', 'rejected']);
    expect(await page.evaluate(refusedBy, 'https://127.0.0.1:9/'), name).toBe('connect-src');
    await page.close();
  }
});

test('the background could ask for a glossary, and for nothing that is not of https or on this machine', async ({
  browser,
}) => {
  const { worker } = browser;
  expect(await worker.evaluate(refusedBy, 'http://news.example/')).toBe('connect-src');
  expect(await worker.evaluate(refusedBy, 'http://127.0.0.2:9/')).toBe('connect-src');
  expect(await worker.evaluate(refusedBy, 'http://127.0.0.1:9/')).toBe('nobody');
});

/** By which part of the policy the browser refuses a request; "nobody" where it is only not answered. */
const refusedBy = (url: string) =>
  new Promise<string>((resolve) => {
    const world = globalThis as unknown as EventTarget;
    world.addEventListener(
      'securitypolicyviolation',
      (event) => resolve((event as SecurityPolicyViolationEvent).effectiveDirective),
      { once: true },
    );
    fetch(url, { mode: 'no-cors' }).then(
      () => resolve('nobody'),
      () => setTimeout(() => resolve('nobody'), 500),
    );
  });

describe('a page that looks for the extension', () => {
  test('finds what it finds without it, but for the names of highlights and the element of an open card', async ({
    browser,
    plain,
    server,
  }) => {
    server.add('looking.html', LOOKING);
    const found = [];
    for (const { context } of [browser, plain]) {
      const page = await context.newPage();
      await page.goto(server.address(`looking.html?${browser.own('')}`));
      if (context === browser.context) {
        await expect.poll(() => highlightsOf(page)).toContain('newsgloss-model');
        await hoverMark(page, 'Sora');
        await page.mouse.move(2, 2, { steps: 10 });
        await expectNoCard(page);
      } else await pause(1500);
      found.push(await page.evaluate(() => (window as unknown as { look(): Promise<unknown> }).look()));
      await page.close();
    }
    const [withUs, withoutUs] = found;
    expect(withUs).toEqual(withoutUs);
    expect(Object.keys(withUs as object).length, 'things looked at').toBeGreaterThan(8);
  });
});

const ownPages = [
  'welcome.html',
  'options.html',
  'options.html#marked',
  'options.html#sites',
  'popup.html',
  'popup.html#sora',
];

const highlightsOf = (page: Page) => page.evaluate(() => [...CSS.highlights.keys()]);

/** A page that tries all that a page can. */
const LOOKING = `<!doctype html><html lang="en"><title>Looking</title><body>
<p style="margin: 80px">Some text on Sora that is read, and on OpenAI.</p>
<script>
const before = new Set(Object.getOwnPropertyNames(window));
const events = [], messages = [], changes = [];
for (const type of ['message', 'storage', 'error', 'unhandledrejection', 'securitypolicyviolation', 'wxt:content-script-started'])
  for (const target of [window, document]) target.addEventListener(type, (event) => messages.push(type));
const dispatch = EventTarget.prototype.dispatchEvent;
EventTarget.prototype.dispatchEvent = function (event) { events.push('dispatched ' + event.type); return dispatch.call(this, event); };
for (const name of ['attachShadow', 'append', 'prepend', 'showPopover'])
  for (const owner of [Element.prototype, HTMLElement.prototype]) {
    const own = Object.getOwnPropertyDescriptor(owner, name);
    if (own) owner[name] = function (...args) { events.push('called ' + name); return own.value.apply(this, args); };
  }
for (const name of ['pushState', 'replaceState']) { const own = history[name]; history[name] = function (...args) { events.push(name); return own.apply(this, args); }; }
new MutationObserver((records) => {
  for (const { type, target, addedNodes, removedNodes } of records)
    if (target.nodeName !== 'NEWSGLOSS-CARD' && ![...addedNodes, ...removedNodes].some((node) => node.nodeName === 'NEWSGLOSS-CARD'))
      changes.push(type + ' ' + target.nodeName);
}).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
const own = location.search.slice(1);
async function canLoad(file) {
  const url = own + file;
  const fetched = await fetch(url).then(() => 'fetched', () => 'refused');
  const shown = await new Promise((resolve) => { const image = new Image(); image.onload = () => resolve('shown'); image.onerror = () => resolve('refused'); image.src = url; });
  const linked = await new Promise((resolve) => { const link = document.createElement('link'); link.rel = 'stylesheet'; link.onload = () => resolve('linked'); link.onerror = () => resolve('refused'); link.href = url; document.head.append(link); });
  return [file, fetched, shown, linked].join(' ');
}
window.look = async () => {
  const style = getComputedStyle(document.querySelector('p'));
  const seen = changes.slice();
  const result = {
    globals: Object.getOwnPropertyNames(window).filter((name) => !before.has(name) && name !== 'look').sort(),
    dom: document.documentElement.outerHTML.replace(/<script[^]*<\\/script>/, ''),
    attributes: [...document.querySelectorAll('*')].map((element) => element.getAttributeNames().join()),
    sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
    style: [...style].map((name) => name + ':' + style.getPropertyValue(name)).join(),
    properties: [...getComputedStyle(document.documentElement)].filter((name) => name.startsWith('--')),
    events, messages, changes: seen,
    elements: customElements.get('newsgloss-card') === undefined,
    resources: performance.getEntriesByType('resource').map((entry) => entry.name),
    storage: [localStorage.length, sessionStorage.length, document.cookie],
    runtime: typeof chrome === 'undefined' ? 'none' : typeof chrome.runtime,
    selection: String(getSelection()), focus: document.activeElement.nodeName, length: [window.length, history.length],
  };
  result.loads = [];
  for (const file of ['manifest.json', 'icon/16.png', 'icon/icon.svg', 'annotator.js', 'cards.js', 'assets/marks.css', 'popup.html', 'welcome.html'])
    result.loads.push(await canLoad(file));
  const databases = await indexedDB.databases();
  result.databases = databases.length;
  return result;
};
</script></body></html>`;
