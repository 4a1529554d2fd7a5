interface Props {
  readonly severity: string;
  /** The book's levels, the gravest first. */
  readonly levels: readonly string[];
}

/** The level of severity: its word, and a weight of ink that falls from the gravest to the mildest. */
export function Severity({ severity, levels }: Props) {
  return (
    <span class={`severity severity-${severityRank(severity, levels)}`} dir="auto">
      {severity}
    </span>
  );
}

/** 1 for the gravest level to 4 for the fourth and all below it. */
export function severityRank(severity: string, levels: readonly string[]): number {
  const index = levels.indexOf(severity);
  return index === -1 ? 4 : Math.min(index + 1, 4);
}
