/** Glossaries that follow an address. */
export const useFollowing = (..._: unknown[]) => ({
  follow: { state: { kind: 'none' as const }, onFollow: () => {}, onCancel: () => {} },
  updates: { updating: undefined, problemText: (p: string) => p, onUpdate: () => {} },
});
