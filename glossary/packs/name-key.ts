/** Under what a name is filed, so that names that are marked in the same places are filed together. */

import { foldPattern } from '../../matching/fold-pattern.ts';
import { scriptFoldOf } from '../../matching/units.ts';

const NO_PAIRS = scriptFoldOf([]);

/**
 * A name as the matcher folds it: without case, width, kinds of spaces and hyphens. Traditional and Simplified stay
 * apart. What the matcher could not find, such as a single ideograph, has a key all the same.
 */
export function nameKey(name: string): string {
  try {
    return foldPattern({ text: name, exact: false }, NO_PAIRS);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return name.normalize('NFKC').toLowerCase();
  }
}
