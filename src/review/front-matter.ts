import matter from 'gray-matter';
import { LineIndex } from './lines.ts';
import { fileStart, type Place } from './place.ts';
import { type Path, parseYaml, type YamlText } from './yaml.ts';

export interface FrontMatterFault {
  readonly message: string;
  readonly place: Place;
}

/** The YAML block at the head of a review, with the place of everything in it. */
export interface FrontMatter {
  /** Empty where there is no front matter or it could not be read. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Why it could not be read. */
  readonly faults: readonly FrontMatterFault[];
  /** Whether the line that ends it is missing: where the body begins nobody knows then. */
  readonly isOpen?: boolean;
  /** Offset at which the body begins. */
  readonly bodyStart: number;
  /** Offsets of the YAML text between the fences. */
  readonly yamlStart: number;
  readonly yamlEnd: number;
  placeOf(path: Path, part?: 'key' | 'value'): Place;
}

/** The fence with the line break before it, and the longest one behind it. */
const CLOSING = '\n---\r\n'.length;
const BOM = '\uFEFF';
/** An engine that reads nothing: it stands in for every engine of the library that runs or parses something else. */
const inert = { parse: () => ({}) };

/**
 * Splits front matter from the body and reads it as YAML, and as nothing else: a fence that names another language
 * (`---js` makes the library run code) is a fault, and its text is never handed to an engine.
 */
export function readFrontMatter(text: string, lines: LineIndex = new LineIndex(text)): FrontMatter {
  const { bom, fence, language, yamlStart, yaml, bodyStart } = splitText(text);
  if (fence === undefined) {
    return unreadable(bom, [
      {
        message: 'Unexpected start of the file, expected front matter: a line `---`, YAML, and a line `---`',
        place: lines.place(bom, bom),
      },
    ]);
  }
  const yamlEnd = yamlStart + yaml.length;
  if (language !== '' && language !== 'yaml') {
    const message = `Unexpected front matter in \`${language}\`, expected YAML after a bare \`---\`: front matter is never run`;
    return unreadable(bodyStart, [{ message, place: lines.place(bom, bom + fence.length) }]);
  }
  const closing = /^\n(---[^\n\r]*)/.exec(text.slice(yamlEnd));
  if (closing?.[1]?.trim() !== '---') {
    // A heading is no YAML that anybody would write: the line is missing before it.
    const heading = closing ? undefined : /^#{2,6} .*\S/m.exec(text);
    const line = closing?.[1] ?? heading?.[0];
    const at = heading?.index ?? Math.min(yamlEnd + 1, text.length);
    const message = `Unexpected ${line === undefined ? 'end of the file' : `\`${line}\``}, expected the line \`---\` that ends the front matter${heading ? ' before it' : ''}`;
    return {
      ...unreadable(bodyStart, [{ message, place: lines.place(at, at + (line?.length ?? 0)) }]),
      ...(closing ? {} : { isOpen: true }),
    };
  }
  return fromYaml(yaml, yamlStart, bodyStart, lines);
}

/** Offset at which the body of a text begins. */
export function bodyStartOf(text: string): number {
  return splitText(text).bodyStart;
}

/** A text in its two parts; `fence` is undefined where it has no front matter. */
function splitText(text: string) {
  const bom = text.startsWith(BOM) ? 1 : 0;
  const fence = /^---[^\n\r-]*/.exec(text.slice(bom))?.[0];
  const language = fence?.slice(3).trim() ?? '';
  const yamlStart = bom + (language === '' ? 3 : (fence?.length ?? 0));
  const split = fence === undefined ? { yaml: '', bodyStart: bom } : splitAt(text, yamlStart, language);
  return { bom, fence, language, yamlStart, ...split };
}

function fromYaml(yamlText: string, yamlStart: number, bodyStart: number, lines: LineIndex): FrontMatter {
  // The line break before the closing fence was cut off; without it a carriage return would belong to the last value.
  const yaml = parseYaml(`${yamlText}\n`);
  const faults = yaml.faults.map((fault) => ({
    message: yamlMessage(fault.message),
    place: lines.place(yamlStart + fault.start, yamlStart + fault.end),
  }));
  const isMapping = typeof yaml.data === 'object' && yaml.data !== null && !Array.isArray(yaml.data);
  if (!isMapping && faults.length === 0) {
    const found = yamlText.trim() === '' ? 'empty front matter' : 'front matter that is no mapping';
    faults.push({ message: `Unexpected ${found}, expected keys such as \`id\` and \`title\``, place: fileStart });
  }
  return {
    data: isMapping ? (yaml.data as Record<string, unknown>) : {},
    faults,
    bodyStart,
    yamlStart,
    yamlEnd: yamlStart + yamlText.length,
    placeOf: (path, part = 'value') => placeIn(yaml, path, part, yamlStart, lines),
  };
}

function placeIn(yaml: YamlText, path: Path, part: 'key' | 'value', yamlStart: number, lines: LineIndex): Place {
  const range = yaml.range(path, part);
  // Without a node to point at, the opening fence stands for the whole front matter.
  if (!range || path.length === 0) return lines.place(Math.max(0, yamlStart - 3), yamlStart);
  return lines.place(yamlStart + range[0], yamlStart + range[1]);
}

function splitAt(text: string, yamlStart: number, language: string): { yaml: string; bodyStart: number } {
  let yaml = '';
  const capture = {
    parse: (found: string) => {
      yaml = found;
      return {};
    },
  };
  const engines = {
    javascript: inert,
    json: inert,
    yaml: capture,
    ...(language === '' ? {} : { [language]: capture }),
  };
  // The library copies what it is handed: it needs no more than ends with the second fence.
  const closing = text.indexOf('\n---', yamlStart);
  const head = closing < 0 ? text : text.slice(0, closing + CLOSING);
  try {
    const { content } = matter(head, { engines });
    return { yaml, bodyStart: head.length - String(content).length };
  } catch {
    // A language name that the library cannot even look up, such as `__proto__`.
    return { yaml: '', bodyStart: text.length };
  }
}

function unreadable(bodyStart: number, faults: readonly FrontMatterFault[]): FrontMatter {
  return { data: {}, faults, bodyStart, yamlStart: 0, yamlEnd: 0, placeOf: () => fileStart };
}

function yamlMessage(found: string): string {
  const text = found.charAt(0).toLowerCase() + found.slice(1);
  // By far the commonest slip: a title with a colon.
  const expected = /nested mapping/i.test(found)
    ? 'a text that holds `: ` in quotes'
    : 'keys and values as YAML has them';
  return `Unexpected YAML (${text}), expected ${expected}`;
}
