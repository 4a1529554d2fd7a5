import { severityRank } from '../format/severity-rank.ts';

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
