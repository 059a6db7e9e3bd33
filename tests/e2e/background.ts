/** The extension's background as the browser treats it: stopped when it has nothing to do, replaced by an update. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { inBrowserItself } from '../../scripts/firefox-itself.ts';
import type { ExtensionBrowser } from '../../scripts/launch.ts';
import { FIREFOX_ID, wireOf } from '../../scripts/launch-firefox.ts';
import { IS_FIREFOX } from './in-browser.ts';

/** Stops the background's worker; whoever sends it something starts it again. */
export async function stopBackground(
  page: Page,
  { context, extensionId }: Pick<ExtensionBrowser, 'context' | 'extensionId'>,
): Promise<void> {
  if (IS_FIREFOX) return inBrowserItself(wireOf(context), stopEventPage, FIREFOX_ID);
  const session = await context.newCDPSession(page);
  const find = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  };
  const target = await find();
  if (target) {
    await session.send('Target.closeTarget', { targetId: target.targetId });
    await expect.poll(find).toBeUndefined();
  }
  await session.detach();
}

/** Runs in Firefox itself, which stops an event page so once it has had nothing to do for some time. */
async function stopEventPage(id: string): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.terminateBackground({ ignoreDevToolsAttached: true });
}

/** Takes the extension away from under the pages that are open. */
export function takeAway(browser: ExtensionBrowser, how: 'reloaded' | 'disabled'): Promise<void> {
  if (IS_FIREFOX)
    return inBrowserItself(
      wireOf(browser.context),
      async ([id, way]) => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        const addon = await AddonManager.getAddonByID(id);
        await (way === 'disabled' ? addon.disable() : addon.reload());
      },
      [FIREFOX_ID, how] as const,
    );
  return asExtensionsPage(browser, (page) =>
    page.evaluate(
      async ([id, way]) => {
        if (way === 'disabled') return chrome.management.setEnabled(id, false);
        await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        // It answers after the update.
        void chrome.developerPrivate.reload(id, { failQuietly: true });
      },
      [browser.extensionId, how] as const,
    ),
  );
}

/** Calls what the browser's own page of extensions may call. */
export async function asExtensionsPage<T>(
  { context }: Pick<ExtensionBrowser, 'context'>,
  call: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  try {
    return await call(page);
  } finally {
    await page.close();
  }
}

/** What Chromium's own page of extensions may call. */
declare const chrome: {
  readonly developerPrivate: {
    updateProfileConfiguration(change: { readonly inDeveloperMode: boolean }): Promise<void>;
    reload(id: string, options: { readonly failQuietly: boolean }): Promise<unknown>;
  };
  readonly management: { setEnabled(id: string, enabled: boolean): Promise<void> };
};

/** The part of Firefox that is used. */
declare const WebExtensionPolicy: {
  getByID(id: string): {
    readonly extension: {
      terminateBackground(options: { readonly ignoreDevToolsAttached: boolean }): Promise<void>;
    };
  };
};
declare const ChromeUtils: {
  importESModule(path: string): {
    readonly AddonManager: {
      getAddonByID(id: string): Promise<{ disable(): Promise<void>; reload(): Promise<void> }>;
    };
  };
};
