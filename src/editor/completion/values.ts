import { rules } from '../../rules/index.ts';
import type { FrontMatterSpot } from '../front-matter-spot.ts';
import { CompletionItemKind } from '../protocol.ts';
import { resolved, schemaAt, wordsOf } from '../schema-at.ts';
import type { BookView, FileView } from '../view.ts';
import { knownNames, type NameField } from './known-names.ts';
import type { Suggestion } from './suggestion.ts';

/** Values that may stand at a spot of the front matter: what the schema lists, and what the book knows. */
export function suggestValues(spot: FrontMatterSpot, file: FileView, book: BookView): Suggestion[] {
  const before = file.text.charAt(spot.start - 1);
  const isQuoted = before === '"' || before === "'";
  const space = before === ':' || before === '-' ? ' ' : '';
  return valuesFor(spot, file, book)
    .filter(({ label }) => label === spot.word || spot.path.at(-1) !== '-' || !spot.siblings.includes(label))
    .map((value) => ({ ...value, text: `${space}${isQuoted ? value.label : asYaml(value.label)}` }));
}

function valuesFor(spot: FrontMatterSpot, file: FileView, book: BookView): Suggestion[] {
  const { settings } = book.project;
  const field = spot.path.join('.');
  switch (field) {
    case 'severity':
      return settings.severities.map((label) => ({ label, kind: CompletionItemKind.EnumMember }));
    case 'cause':
      return Object.entries({ ...settings.causes, unknown: 'It was looked for, and cannot be known' }).map(
        ([label, detail]) => ({ label, detail, kind: CompletionItemKind.EnumMember }),
      );
    case 'systems.-':
    case 'teams.-':
    case 'tags.-':
      return knownNames(book, field.slice(0, -2) as NameField);
    case 'review.facilitator':
    case 'review.participants.-':
      return knownNames(book, 'handles');
    case 'recurrence_of.-':
    case 'related.-':
      return incidents(book, file.path);
    case 'runbooks.-.path':
      return book.runbooks.map(({ path, title }) => ({ label: path, detail: title, kind: CompletionItemKind.File }));
    case 'waive.-.rule':
      return rules.map(({ name, summary, why }) => {
        return { label: name, detail: summary, documentation: why, kind: CompletionItemKind.Constant };
      });
    default: {
      const node = schemaAt(spot.path);
      return (node ? wordsOf(resolved(node)) : []).map((label) => ({ label, kind: CompletionItemKind.EnumMember }));
    }
  }
}

/** The incidents of the book but the one in a file, the latest first. */
export function incidents(book: BookView, besides: string): Suggestion[] {
  return book.entries
    .map(({ review }) => review)
    .filter(({ path }) => path !== besides)
    .sort((a, b) => (a.path < b.path ? 1 : -1))
    .map(({ meta: { id, title, severity } }) => {
      return { label: id, detail: title, documentation: `${severity}: ${title}`, kind: CompletionItemKind.Reference };
    });
}

function asYaml(value: string): string {
  return /^[\p{L}\p{N}_](?:[\p{L}\p{N}_ ./+-]*[\p{L}\p{N}_./+-])?$/u.test(value) &&
    !/^(true|false|null|[\d.]+)$/i.test(value)
    ? value
    : JSON.stringify(value);
}
