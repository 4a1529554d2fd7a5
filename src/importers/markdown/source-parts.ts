import { type FrontMatter, readFrontMatter } from '../../review/front-matter.ts';
import type { Place } from '../../review/place.ts';

/** Why a document is not imported, and where. */
export interface Refusal {
  readonly message: string;
  readonly place?: Place;
}

/** The parts of a document: what goes before its body, and where that begins. */
export interface SourceParts {
  readonly hasMark: boolean;
  readonly bodyStart: number;
  /** Absent where the document has none. */
  readonly front?: FrontMatter;
}

const FENCE = /^---[ \t]*$/;

/**
 * Splits a document. A line `---` at its head without another one is a rule of Markdown, and so is one before text that
 * is no mapping. Front matter that is broken, or in another language, is refused: whatever is put beside it is wrong.
 */
export function splitSource(text: string): SourceParts | Refusal {
  const hasMark = text.startsWith('\uFEFF');
  const start = hasMark ? 1 : 0;
  const plain = { hasMark, bodyStart: start };
  const lines = text.slice(start).split(/\r\n|\n|\r/);
  if (!lines[0]?.startsWith('---') || /^-{4,}/.test(lines[0])) return plain;
  if (FENCE.test(lines[0]) && !lines.slice(1).some((line) => FENCE.test(line))) return plain;
  const front = readFrontMatter(text);
  const [fault] = front.faults;
  if (!fault) return { hasMark, bodyStart: front.bodyStart, front };
  if (/empty front matter/.test(fault.message)) return { hasMark, bodyStart: front.bodyStart };
  if (/no mapping/.test(fault.message)) return plain;
  return { message: `${fault.message}: mend the front matter first`, place: fault.place };
}

export function isRefusal(parts: object): parts is Refusal {
  return 'message' in parts;
}
