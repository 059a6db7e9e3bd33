import type { Migration } from './migration.ts';

/** The first settings had no version. What they hold means the same in the second. */
export const from1to2: Migration = {
  to: 2,
  migrate: (stored) => stored,
  example: {
    before: { offSites: ['news.example'], density: 'page' },
    after: { offSites: ['news.example'], density: 'page', version: 2 },
  },
};
