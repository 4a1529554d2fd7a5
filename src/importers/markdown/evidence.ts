/** A piece of the document: offsets (UTF-16 code units) and the text exactly as it stands between them. */
export interface Quote {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a quotation stands for in the value that was made of it. `file-name` quotes the name of the file, at its start. */
export type EvidenceRole = 'time' | 'date' | 'year' | 'zone' | 'mark' | 'duration' | 'value' | 'file-name';

export interface Evidence extends Quote {
  readonly role: EvidenceRole;
}

/** How sure a value is: `high` where the document says it in so many words, `low` where it was put together. */
export type Confidence = 'high' | 'medium' | 'low';

/** A value that was found, with all that it was read from. A value without evidence does not exist. */
export interface Found<T> {
  readonly value: T;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  readonly confidence: Confidence;
  /** Why the text means this. */
  readonly why: string;
}

/** Something for a person to look at: what was not understood, or what contradicts something else. */
export interface Note {
  readonly kind: 'not-understood' | 'contradiction' | 'left-out' | 'advice';
  readonly at: Quote;
  readonly message: string;
}

/** The piece of a text from one offset to another. */
export function quote(text: string, start: number, end: number): Quote {
  return { start, end, text: text.slice(start, end) };
}

export function evidence(role: EvidenceRole, at: Quote): Evidence {
  return { role, ...at };
}
