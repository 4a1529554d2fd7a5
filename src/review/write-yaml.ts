import { isMap, isScalar, isSeq, type Pair, parseDocument, Scalar, type YAMLMap } from 'yaml';

/** Answers by key; a mapping stands for answers under it. */
export interface Answers {
  readonly [key: string]: string | number | readonly string[] | Answers | undefined;
}

/**
 * Fills a YAML mapping that serves as a template: answers take the place of what stands there, or are added at the end.
 * What nobody has answered, the word `unknown` and `[guidance]`, becomes a comment in its place: it is not taken for an answer,
 * and the writer sees what to fill in. Text that is no mapping counts as an empty one.
 */
export function fillYaml(template: string, answers: Answers): string {
  const document = parseDocument(template, { logLevel: 'silent' });
  const filled = document.errors.length === 0 && isMap(document.contents) ? document : parseDocument('{}\n');
  const map = filled.contents as unknown as YAMLMap;
  map.flow = false;
  answer(map, answers);
  return filled.toString({ lineWidth: 0, flowCollectionPadding: false });

  function answer(node: YAMLMap, given: Answers): void {
    for (const [key, value] of Object.entries(given)) {
      if (value === undefined) continue;
      const there = node.get(key, true);
      if (typeof value === 'object' && !Array.isArray(value)) {
        if (!isMap(there)) node.set(filled.createNode(key), filled.createNode({}));
        const inner: unknown = node.get(key, true);
        if (isMap(inner)) answer(inner, value as Answers);
      } else if (isScalar(there) && !Array.isArray(value)) there.value = value;
      else node.set(key, filled.createNode(value));
    }
    commentOut(node, given);
  }

  /** Turns what is not answered into comments, each before the key that follows it. */
  function commentOut(node: YAMLMap, given: Answers): void {
    let waiting: string[] = [];
    const kept: Pair[] = [];
    for (const pair of node.items as Pair[]) {
      const key = String(isScalar(pair.key) ? pair.key.value : pair.key);
      const own = given[key];
      if (isMap(pair.value) && own === undefined) commentOut(pair.value, {});
      const isOpen = own === undefined && isUnanswered(pair.value);
      if (isOpen) waiting.push(...commentLines(pair.key), ...linesOf(pair, key));
      else {
        const scalar = isScalar(pair.key) ? pair.key : new Scalar(pair.key);
        if (waiting.length > 0) scalar.commentBefore = joined(waiting, scalar.commentBefore);
        waiting = [];
        pair.key = scalar;
        kept.push(pair);
      }
    }
    node.items = kept as typeof node.items;
    if (waiting.length > 0) node.comment = joined(waiting, node.comment);
  }

  function linesOf({ value }: Pair, key: string): string[] {
    if (!isMap(value)) return [` ${key}: ${inline(value)}`];
    return [
      ` ${key}:`,
      ...(value.comment ?? '')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => `  ${line}`),
    ];
  }
}

/** What the template says before a key. */
function commentLines(key: unknown): string[] {
  return isScalar(key) && key.commentBefore ? [key.commentBefore] : [];
}

function isUnanswered(value: unknown): boolean {
  if (isMap(value)) return value.items.length === 0;
  if (isSeq(value)) return value.items.every(isUnanswered);
  if (!isScalar(value)) return value === null;
  return value.value === null || value.value === 'unknown' || /^\[.*\]$/.test(String(value.value));
}

function inline(value: unknown): string {
  if (isSeq(value)) return `[${value.items.map(inline).join(', ')}]`;
  const text = isScalar(value) ? String(value.value ?? '') : '';
  return /^\[.*\]$/.test(text) ? text.slice(1, -1) : text;
}

function joined(lines: readonly string[], behind: string | null | undefined): string {
  return [...lines, ...(behind ? [behind] : [])].join('\n');
}
