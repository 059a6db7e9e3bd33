/** A kind of change that a page may make to itself. */

import type { Scene } from '../scene.ts';

export interface Change {
  readonly name: string;
  /** How often it comes beside the others. */
  readonly weight: number;
  /**
   * Makes it somewhere in the page, or does nothing where it cannot be made.
   * @throws DOMException where the page refuses it, which is no fault
   */
  readonly make: (scene: Scene) => void | Promise<void>;
}

/** Lets tasks of the page that wait run first, those of an annotator among them. */
export const nextTask = (): Promise<void> =>
  scheduler.postTask(() => {}, { priority: 'background' }).then(() => {});
