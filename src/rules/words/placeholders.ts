/** A text that stands in templates for an answer, and what belongs in its place. */
export interface Placeholder {
  readonly pattern: RegExp;
  readonly instead: string;
}

/**
 * Texts of widely copied templates that nobody writes about an incident. Each is matched in prose only, so that a
 * date format in code is none.
 */
export const placeholders: readonly Placeholder[] = [
  { pattern: /\blorem ipsum\b/gi, instead: 'the answer' },
  // A format may be what the incident is about: only where a value stands, after a label or at the start.
  {
    pattern: /(?<=^[\s#*]*(?:[a-z /]{1,24}\s*:\s*)?)(?:YYYY-MM-DD|DD[/.]MM[/.]YYYY|MM\/DD\/YYYY)\b/gi,
    instead: 'the date',
  },
  {
    pattern: /(?<=^[\s#*]*(?:[a-z /]{1,24}\s*:\s*)?|\d{4}-\d{2}-\d{2}[T ])HH:MM(?::SS)?(?![\w:])/gi,
    instead: 'the time',
  },
  { pattern: /\bINC-(?:XXXX|YYYY)-X+\b|\bINC-X{3,}\b/g, instead: 'the id of the incident' },
  { pattern: /\bshort event description\b/gi, instead: 'what happened' },
  { pattern: /\[(?:insert|your|enter|add|describe|fill in)\b[^\]\n]{2,80}\]/gi, instead: 'the answer' },
  { pattern: /<(?:insert|your|enter|describe|fill in)\b[^>\n]{2,80}>/gi, instead: 'the answer' },
  { pattern: /\bshould result in\s+concrete\s+action items\b/gi, instead: 'what went wrong' },
  { pattern: /\blist of things that went well\b/gi, instead: 'what went well' },
  { pattern: /\bthese are only sample subheadings\b/gi, instead: 'the actions' },
  { pattern: /\bgood things that happened to us\b/gi, instead: 'where luck helped' },
];
