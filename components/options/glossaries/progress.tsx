export interface ProgressProps {
  readonly done: number;
  /** Undefined where nobody knows. */
  readonly total: number | undefined;
  readonly label: string;
}

/** How far something has come. */
export function Progress({ done, total, label }: ProgressProps) {
  return total === undefined ? (
    <progress aria-label={label} />
  ) : (
    <progress aria-label={label} value={Math.min(done, total)} max={Math.max(total, 1)} />
  );
}
