/** Before all end-to-end tests: the extension as it is now. */

import { buildExtension } from '../../scripts/build-extension.ts';

export const setup = buildExtension;
