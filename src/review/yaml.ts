import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument, stringify } from 'yaml';

export type Path = readonly (string | number)[];

/** YAML that remembers where every key and value stands. Offsets count from the start of the YAML text. */
export interface YamlText {
  readonly data: unknown;
  readonly faults: readonly { readonly message: string; readonly start: number; readonly end: number }[];
  /** Range of the key or the value at a path; of the nearest parent that exists where it does not. */
  range(path: Path, part: 'key' | 'value'): readonly [start: number, end: number] | undefined;
}

/** How many aliases may be followed: a few are handy, a tower of them is an attack. */
const MAX_ALIASES = 50;

/** Parses YAML 1.2 (core schema: dates stay text). Never throws: what is wrong is in `faults`. */
export function parseYaml(text: string): YamlText {
  try {
    return parsed(text);
  } catch (error) {
    // The parser calls itself for each level, and the stack may be nearly used up by whoever calls it.
    if (!(error instanceof RangeError)) throw error;
    return { data: undefined, faults: [{ message: wordsOf(error), start: 0, end: 0 }], range: () => undefined };
  }
}

function parsed(text: string): YamlText {
  const document = parseDocument(text, {
    prettyErrors: false,
    uniqueKeys: true,
    logLevel: 'silent',
    // Bytes, sets and the like are no values of JSON, so nothing could be done with them.
    resolveKnownTags: false,
  });
  const faults = [...document.errors, ...document.warnings].map((fault) => ({
    message: wordsOf(fault),
    start: fault.pos[0],
    end: fault.pos[1],
  }));
  let data: unknown;
  if (document.errors.length === 0) {
    try {
      data = document.toJS({ maxAliasCount: MAX_ALIASES });
      if (text.includes('*')) JSON.stringify(data);
      if (methodNames.test(text)) refuseMethods(data);
    } catch (error) {
      data = undefined;
      const message = error instanceof TypeError ? 'An alias stands inside of what it names' : wordsOf(error as Error);
      const start = error instanceof SyntaxError ? text.search(methodNames) : 0;
      faults.push({ message, start, end: start });
    }
  }
  return { data, faults, range: (path, part) => rangeAt(document, path, part) };
}

const methodNames = /valueOf|toString/;

/** Whoever compares two values or prints one calls these, and would call what stands in the file. Throws where they are keys. */
function refuseMethods(data: unknown): void {
  if (typeof data !== 'object' || data === null) return;
  for (const name of ['valueOf', 'toString'])
    if (Object.hasOwn(data, name)) throw new SyntaxError(`\`${name}\` cannot be a key`);
  for (const value of Object.values(data)) refuseMethods(value);
}

/** Prints plain data as YAML: texts that would be read as something else are quoted, and no line is folded. */
export function printYaml(data: unknown): string {
  return stringify(data, { lineWidth: 0, flowCollectionPadding: false, aliasDuplicateObjects: false });
}

function wordsOf({ message }: Error): string {
  return /call stack/.test(message) ? 'Values are nested too deep' : message;
}

function rangeAt(document: Document, path: Path, part: 'key' | 'value'): readonly [number, number] | undefined {
  let node: unknown = document.contents;
  let range = rangeOf(node);
  for (const [depth, segment] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(segment));
      if (!pair) return range;
      const key = rangeOf(pair.key);
      const empty = isScalar(pair.value) && pair.value.source === '';
      range = (last && part === 'key') || empty ? key : (rangeOf(pair.value) ?? key);
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(segment)];
      if (!item) return range;
      range = rangeOf(item) ?? range;
      node = item;
    } else return range;
  }
  return range;
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  const range = (node as Node | null)?.range;
  return range ? [range[0], range[1]] : undefined;
}
