export type Path = readonly (string | number)[];
export type Range = readonly [start: number, end: number];

/** YAML that remembers where every key and value stands. Offsets count from the start of the YAML text. */
export interface YamlText {
  readonly data: unknown;
  readonly faults: readonly { readonly message: string; readonly start: number; readonly end: number }[];
  /** Range of the key or the value at a path; of the nearest parent that exists where it does not. */
  range(path: Path, part: 'key' | 'value'): Range | undefined;
}
