/** What the popup and the side panel know of the page in the active tab, as views see it. */

/** A site that the reader can switch on and off. */
export interface Site {
  readonly host: string;
  readonly on: boolean;
}

/** How long a pause on all sites lasts; a moment is in milliseconds since 1970. */
export type PauseView =
  | { readonly until: 'time'; readonly at: number }
  | { readonly until: 'restart' }
  | { readonly until: 'resumed' };

/** How long a pause is to be. */
export type PauseLength = 'hour' | 'restart' | 'resumed';

export type TermOrder = 'reading' | 'count';

export interface PageTerm {
  readonly entry: string;
  readonly count: number;
  /** Whether the reader knows it, so that it is marked nowhere. */
  readonly muted: boolean;
  /** Whether it is marked in the part of the page that is on the screen. */
  readonly inView: boolean;
}

export type PageState =
  | { readonly kind: 'settings-unread'; readonly reason: string }
  | { readonly kind: 'paused'; readonly pause: PauseView }
  /** A page that the browser protects from extensions. */
  | { readonly kind: 'protected' }
  /** A local file, which the reader must allow. */
  | { readonly kind: 'file' }
  | { readonly kind: 'pdf' }
  /** What the browser shows as a view of its source, such as a feed. */
  | { readonly kind: 'source' }
  /** The list of sites that are off covers the page; or only listed ones are marked, and no rule covers it. */
  | { readonly kind: 'off'; readonly host: string; readonly rule: string | undefined }
  /** Open since before the installation or an update. */
  | { readonly kind: 'unreached' }
  | { readonly kind: 'reading' }
  | {
      readonly kind: 'terms';
      /** In reading order. */
      readonly terms: readonly PageTerm[];
      /** How many frames of the page cannot be read. */
      readonly unseen: number;
      /** Whether the reader has only pages about AI marked. */
      readonly onlyAboutAi: boolean;
    };
