/** Takes all steps of work that can pause. */
export function taken<T>(steps: Generator<void, T>): { readonly made: T; readonly pauses: number } {
  let pauses = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) return { made: step.value, pauses };
    pauses++;
  }
}
