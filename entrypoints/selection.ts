import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { shadowRootOf } from '../extension/shadow-roots.ts';
import { LONGEST } from '../glossary/packs/types.ts';
import { selectionContext } from '../page/selection-context.ts';

/** Put into a page when the reader asks for a new entry; what it answers goes to the background alone. */
export default defineUnlistedScript(() => selectionContext(shadowRootOf, LONGEST.sentence));
