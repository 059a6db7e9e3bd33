/** Seeds that once failed, and what they found; they run first, and always. */

export const KEPT_SEEDS: readonly { readonly seed: number; readonly found: string }[] = [];
