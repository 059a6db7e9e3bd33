/** The part of the library that is used; it brings no types. */
declare module 'findandreplacedomtext' {
  interface Options {
    readonly find: RegExp;
    /** The name of an element to put around each match. */
    readonly wrap: string;
    /** Whether to find nothing across the edges of blocks. */
    readonly preset?: 'prose';
  }
  interface Finder {
    /** What {@link processMatches} has left. */
    readonly matches: readonly unknown[];
    processMatches(): void;
  }
  const findAndReplaceDOMText: {
    (node: Node, options: Options): Finder;
    readonly Finder: { readonly prototype: Finder };
  };
  export default findAndReplaceDOMText;
}
