import { median, type Timing } from './side-by-side.ts';

/** A timing with the most memory that a process of its own held while it did the work once. */
export interface Measured extends Timing {
  readonly peakMegabytes: number;
}

/** A table of milliseconds per review: median, lowest and highest round, and the ratio to the first line's median. */
export function report(title: string, count: number, measured: readonly Measured[]): string {
  const base = median(measured[0]?.rounds ?? []);
  const rows = measured.map(({ name, rounds, peakMegabytes }) => [
    name,
    each(median(rounds), count),
    `${each(Math.min(...rounds), count)}–${each(Math.max(...rounds), count)}`,
    `${(median(rounds) / base).toFixed(1)} ×`,
    `${Math.round(peakMegabytes)} MB`,
  ]);
  const lines = [[title, 'ms/review', 'min–max', 'ratio', 'peak memory'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
    )
    .join('\n');
}

function each(milliseconds: number, count: number): string {
  return (milliseconds / count).toFixed(3);
}
