/** What runs in a page that is changed at random. */

export { CHANGE_GROUPS, type ChangeGroup } from './changes.ts';
export { type Failure, type Report, type RunOptions, run } from './run.ts';
export { startSession } from './session.ts';

declare global {
  /** Only in a window that the program was added to. */
  var newsglossEngine: typeof import('./program.ts');
  interface Window {
    newsglossEngine?: typeof import('./program.ts');
  }
}
