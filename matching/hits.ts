/** What a scan finds, and the room that it needs for finding: typed arrays that are used again and again. */

/** Rows of three numbers. */
class Rows {
  #cells = new Int32Array(3 * 64);
  /** How many there are. */
  length = 0;

  push(first: number, second: number, third: number): void {
    const at = this.length++ * 3;
    if (at === this.#cells.length) {
      const larger = new Int32Array(this.#cells.length * 2);
      larger.set(this.#cells);
      this.#cells = larger;
    }
    this.set(at, first, second, third);
  }

  /** Puts a row where the last one is, and moves those from `row` on down by one. */
  moveLast(row: number): void {
    const at = (this.length - 1) * 3;
    const cells = this.#cells;
    const [first, second, third] = [cells[at]!, cells[at + 1]!, cells[at + 2]!];
    cells.copyWithin((row + 1) * 3, row * 3, at);
    this.set(row * 3, first, second, third);
  }

  /** @param row an index below {@link length} */
  cell(row: number, column: 0 | 1 | 2): number {
    return this.#cells[row * 3 + column]!;
  }

  private set(at: number, first: number, second: number, third: number): void {
    const cells = this.#cells;
    cells[at] = first;
    cells[at + 1] = second;
    cells[at + 2] = third;
  }
}

/** Occurrences in the order of their start; of those with the same start, the longest first. */
export class Hits {
  readonly #rows = new Rows();
  /** The code units of the text that is scanned, and a zero after the last. */
  units = new Uint16Array(1024);
  /** Where in the text a pattern may begin: by twos its start, and the key of its first word or two units. */
  places = new Int32Array(2 * 1024);
  /** What a scan knows of a text so far, from one piece of it to the next. */
  readonly open = {
    /** How much of it was read. */
    at: 0,
    /** The key of the word so far; 0 for none. */
    word: 0,
    /** What the ideograph folds to that waits for what comes after it, and where it stands; 0 for none. */
    first: 0,
    ideograph: 0,
    /** How many of the places are set. */
    placed: 0,
  };

  /** How many there are. */
  get length(): number {
    return this.#rows.length;
  }

  /** Forgets all, and keeps the room. */
  clear(): void {
    this.#rows.length = 0;
  }

  /** Makes room for a text of a length. */
  makeRoom(length: number): void {
    if (length < this.units.length) return;
    const room = length + (length >> 1);
    this.units = new Uint16Array(room);
    // No two patterns begin at one place.
    this.places = new Int32Array(2 * room);
  }

  push(start: number, end: number, pattern: number): void {
    const rows = this.#rows;
    rows.push(start, end, pattern);
    let row = rows.length - 1;
    while (row > 0 && this.start(row - 1) === start && this.end(row - 1) < end) row--;
    if (row < rows.length - 1) rows.moveLast(row);
  }

  /** @param row an index below {@link length}, here and below */
  start(row: number): number {
    return this.#rows.cell(row, 0);
  }
  end(row: number): number {
    return this.#rows.cell(row, 1);
  }
  /** The index of the pattern in its table. */
  pattern(row: number): number {
    return this.#rows.cell(row, 2);
  }
}

/** Where the hit of a row stands. */
export const stretchAt = (row: number, hits: Hits): { readonly start: number; readonly end: number } => ({
  start: hits.start(row),
  end: hits.end(row),
});
