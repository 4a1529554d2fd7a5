/** The share of the width, in per cent, that is kept free at the left for the names of the lines. */
const gutter = 13;
/** Pictures show the last four years; tables hold them all. */
const mostQuarters = 16;

/** A quarter's place on the horizontal axis, in per cent of the width. */
export interface QuarterBand {
  readonly key: string;
  readonly from: number;
  readonly width: number;
  readonly middle: number;
  /** What the axis writes under it: the year under its first quarter that is shown. */
  readonly label?: string;
}

/** The last quarters of those given (`2026-Q1`, in order) side by side; what is no quarter has no place in time and is left out. */
export function layQuarters(keys: readonly string[]): readonly QuarterBand[] {
  const shown = keys.filter((key) => /^\d{4}-Q[1-4]$/.test(key)).slice(-mostQuarters);
  const width = (100 - gutter) / Math.max(4, shown.length);
  return shown.map((key, index) => {
    const from = gutter + index * width;
    const year = key.slice(0, 4);
    // A year of which only the last quarter is shown would write into the next one.
    const next = shown[index + 1];
    const begins = shown[index - 1]?.slice(0, 4) !== year && (next === undefined || next.startsWith(year));
    const label = shown.length <= 6 ? `${key.slice(5)} ${key.slice(2, 4)}` : begins ? year : undefined;
    return {
      key,
      from: round(from),
      width: round(width),
      middle: round(from + width / 2),
      ...(label === undefined ? {} : { label }),
    };
  });
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}
