/** The extension's background as the browser treats it: stopped when it has nothing to do, replaced by an update. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ExtensionBrowser } from '../../scripts/launch.ts';

/** Stops the background's worker; whoever sends it something starts it again. */
export async function stopBackground(
  page: Page,
  { context, extensionId }: Pick<ExtensionBrowser, 'context' | 'extensionId'>,
): Promise<void> {
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
