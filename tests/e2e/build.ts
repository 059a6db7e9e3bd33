/** Before all end-to-end tests: the extension as it is now, for both browsers. */

import { BUILT, buildExtension, buildForFirefox } from '../../scripts/build-extension.ts';

export async function setup(): Promise<void> {
  if (process.env[BUILT] !== undefined) return;
  await buildExtension();
  await buildForFirefox();
}
