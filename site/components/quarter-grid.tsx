import type { QuarterBand } from './quarter-layout.ts';
import type { Scale } from './scale.ts';

/** Pixels between two names on the axis, so that none runs into the next. */
const apart = 15;

interface Props {
  readonly bands: readonly QuarterBand[];
  readonly scale: Scale;
  /** Where the axis begins and how high it is, in pixels. */
  readonly top: number;
  readonly height: number;
  /** The name of a line. */
  readonly word: (value: number) => string;
}

/** The lines of a picture over quarters: values at the left, years below. */
export function QuarterGrid({ bands, scale, top, height, word }: Props) {
  const bottom = top + height;
  const lines = scale.ticks.map((value) => ({ value, y: Math.round((bottom - scale.place(value)) * 10) / 10 }));
  // The lowest line keeps its name; one that would stand in another's way loses its own, and its line still stands.
  const named: number[] = [];
  for (const { y } of lines.toSorted((a, b) => b.y - a.y))
    if (named.every((other) => other - y >= apart)) named.push(y);
  return (
    <>
      {lines.map(({ value, y }) => {
        return (
          <g key={value}>
            <line class={y === bottom ? 'baseline' : 'grid'} x1="0" x2="100%" y1={y} y2={y} />
            {named.includes(y) && (
              <text class="axis" x="0" y={y - 4}>
                {word(value)}
              </text>
            )}
          </g>
        );
      })}
      <line class="baseline" x1="0" x2="100%" y1={bottom} y2={bottom} />
      {bands.map(
        ({ key, from, label }) =>
          label !== undefined && (
            <g key={key}>
              <line class="baseline" x1={`${from}%`} x2={`${from}%`} y1={bottom} y2={bottom + 5} />
              <text class="axis" x={`${from}%`} dx="4" y={bottom + 17}>
                {label}
              </text>
            </g>
          ),
      )}
    </>
  );
}
