/** The document's element: another one where the page is written anew, none while that is done. */

export class DocumentElement {
  /** Read in the place of a page that is not to be read. */
  readonly #nothing = document.createElement('html');
  /** As far as is known. */
  #last: Element | null = document.documentElement;

  /** What is to be read now: nothing of a page that is being written as a whole. */
  get toRead(): Element {
    return (document.designMode === 'on' ? undefined : document.documentElement) ?? this.#nothing;
  }

  /** Whether the document has another element than when this was asked last. */
  wasReplaced(): boolean {
    const { documentElement } = document;
    if (!documentElement || documentElement === this.#last) return false;
    const isAnother = this.#last !== null;
    this.#last = documentElement;
    return isAnother;
  }
}
