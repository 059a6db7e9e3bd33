/** Regular expressions that few pages need. */

/**
 * An expression that is made when it is first used: V8 looks up the Unicode classes of those in the source while
 * it parses, which takes it longer than all else in a file.
 */
export function late(source: string, flags: string): () => RegExp {
  let made: RegExp | undefined;
  return () => {
    made ??= new RegExp(source, flags);
    return made;
  };
}
