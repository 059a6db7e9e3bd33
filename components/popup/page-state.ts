/** What the popup knows of the page in the active tab. */

/** A site that the reader can switch on and off. */
export interface Site {
  readonly host: string;
  readonly on: boolean;
}

export type PageState =
  | { readonly kind: 'waiting' }
  /** No answer: a page the browser protects, or one that was open before the installation. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'off'; readonly host: string }
  | { readonly kind: 'on'; readonly terms: readonly PageTerm[] };

export interface PageTerm {
  readonly entry: string;
  readonly count: number;
}
