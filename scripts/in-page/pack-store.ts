/** The store of glossaries, in one of the extension's own pages. */

import { createPackStore } from '../../extension/packs/indexed-pack-store.ts';
import { announcePacks } from '../../extension/packs/news.ts';

export const store = createPackStore(announcePacks);
