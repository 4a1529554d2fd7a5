import type { Colours } from '../../colour.ts';
import type { MetricResult } from '../../metrics/metric.ts';

/** Numbers to print: the results of one `measure`, in its order. */
interface MetricReport {
  /** YYYY-MM-DD. */
  readonly asOf: string;
  readonly metrics: readonly MetricResult[];
}

/** A way to print numbers. To add one: write its file and add one line to index.ts. */
export interface Printer {
  readonly name: string;
  readonly summary: string;
  /** The whole output, line end included. */
  print(report: MetricReport, colours: Colours): string;
}
