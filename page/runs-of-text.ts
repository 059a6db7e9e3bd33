/** The runs with marks that a text node is in: more than one where a very long text was cut. */

import { type FoundRun, type MarkedText, marksIn } from './found-run.ts';

export class RunsOfText {
  readonly #runs = new WeakMap<Text, readonly FoundRun[]>();

  /** The marks of a run were made or changed. */
  put(run: FoundRun): void {
    for (const node of run.nodes) {
      const others = this.#runs.get(node)?.filter((other) => other !== run && other.marks.length > 0);
      this.#runs.set(node, others ? [...others, run] : [run]);
    }
  }

  /**
   * The runs of a text node, in the order of the page.
   * @param offset only those that it lies in, in UTF-16 code units of the node
   */
  at(node: Text, offset?: number): readonly FoundRun[] {
    const runs = this.#runs.get(node) ?? [];
    if (runs.length < 2) return runs;
    return runs
      .map((run) => ({ run, from: run.starts[run.nodes.indexOf(node)] ?? 0 }))
      .filter(
        ({ run, from }) =>
          offset === undefined || (offset + from >= 0 && offset + from <= run.reading.length),
      )
      .sort((a, b) => b.from - a.from)
      .map(({ run }) => run);
  }

  /** The marks of a text node, by their start; with an offset, of the runs that it lies in. */
  marks(node: Text, offset?: number): readonly MarkedText[] {
    return this.at(node, offset).flatMap((run) => marksIn(run, node));
  }
}
