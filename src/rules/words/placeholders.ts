/** A text that stands in templates for an answer, and what belongs in its place. */
export interface Placeholder {
  readonly pattern: RegExp;
  /** In whatever the pattern finds stands, in lower case, one of these: most reviews need not be searched for the rest. */
  readonly holds: readonly string[];
  readonly instead: string;
}

/**
 * Texts of widely copied templates that nobody writes about an incident. Each is matched in prose only, so that a
 * date format in code is none.
 */
export const placeholders: readonly Placeholder[] = [
  { pattern: /\blorem ipsum\b/gi, holds: ['lorem ipsum'], instead: 'the answer' },
  // A format may be what the incident is about: only where a value stands, after a label or at the start.
  {
    pattern: /(?<=^[\s#*]*(?:[a-z /]{1,24}\s*:\s*)?)(?:YYYY-MM-DD|DD[/.]MM[/.]YYYY|MM\/DD\/YYYY)\b/gi,
    holds: ['yyyy-mm-dd', 'mm/yyyy', 'mm.yyyy', 'mm/dd/yyyy'],
    instead: 'the date',
  },
  {
    pattern: /(?<=^[\s#*]*(?:[a-z /]{1,24}\s*:\s*)?|\d{4}-\d{2}-\d{2}[T ])HH:MM(?::SS)?(?![\w:])/gi,
    holds: ['hh:mm'],
    instead: 'the time',
  },
  {
    pattern: /\bINC-(?:XXXX|YYYY)-X+\b|\bINC-X{3,}\b/g,
    holds: ['inc-xxx', 'inc-yyyy-x'],
    instead: 'the id of the incident',
  },
  { pattern: /\bshort event description\b/gi, holds: ['short event description'], instead: 'what happened' },
  {
    pattern: /\[(?:insert|your|enter|add|describe|fill in)\b[^\]\n]{2,80}\]/gi,
    holds: ['[insert', '[your', '[enter', '[add', '[describe', '[fill in'],
    instead: 'the answer',
  },
  {
    pattern: /<(?:insert|your|enter|describe|fill in)\b[^>\n]{2,80}>/gi,
    holds: ['<insert', '<your', '<enter', '<describe', '<fill in'],
    instead: 'the answer',
  },
  {
    pattern: /\bshould result in\s+concrete\s+action items\b/gi,
    holds: ['should result in'],
    instead: 'what went wrong',
  },
  {
    pattern: /\blist of things that went well\b/gi,
    holds: ['list of things that went well'],
    instead: 'what went well',
  },
  {
    pattern: /\bthese are only sample subheadings\b/gi,
    holds: ['these are only sample subheadings'],
    instead: 'the actions',
  },
  {
    pattern: /\bgood things that happened to us\b/gi,
    holds: ['good things that happened to us'],
    instead: 'where luck helped',
  },
];
