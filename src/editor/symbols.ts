import type { DocumentSymbol, Range } from 'vscode-languageserver';
import type { ReviewDocument } from '../review/document.ts';
import type { Place } from '../review/place.ts';
import type { Action, Section } from '../review/types.ts';
import { SymbolKind } from './protocol.ts';
import { rangeOf } from './ranges.ts';

/** The outline of a review: its facts, its sections with their parts, and its actions. */
export function documentSymbols({ front, meta, body, lines, source }: ReviewDocument): DocumentSymbol[] {
  const sections = body.sections.map((section) => sectionSymbol(section, body.actions));
  if (front.bodyStart === 0) return sections;
  const head = lines.place(0, source.text.slice(0, front.bodyStart).trimEnd().length);
  const name =
    meta.id === undefined ? 'Front matter' : `${meta.id}${meta.title === undefined ? '' : `: ${meta.title}`}`;
  return [symbol(name, SymbolKind.File, head, head), ...sections];
}

function sectionSymbol(section: Section, actions: readonly Action[]): DocumentSymbol {
  const { place, endLine } = section;
  const whole = {
    ...place,
    endLine: Math.max(place.endLine, endLine),
    endColumn: endLine > place.endLine ? 1 : place.endColumn,
  };
  const rows = section.name === 'Action Items' ? actions : [];
  const children = [
    ...section.parts.map((part) => symbol(part.label, SymbolKind.Field, part.place, part.place, part.content.text)),
    ...rows.map((action) =>
      symbol(action.action.text || action.id, SymbolKind.Event, action.place, action.place, detailOf(action)),
    ),
    ...section.subsections.map((child) => sectionSymbol(child, actions)),
  ];
  return { ...symbol(section.written, SymbolKind.Namespace, whole, place), children };
}

function detailOf({ id, status, owner }: Action): string {
  return [id, status, owner].filter((word) => word !== undefined).join(' · ');
}

function symbol(name: string, kind: SymbolKind, whole: Place, selection: Place, detail?: string): DocumentSymbol {
  const range: Range = rangeOf(whole);
  return {
    // An editor refuses an outline in which anything is without a name.
    name: name.trim() === '' ? '(empty)' : name,
    kind,
    range,
    selectionRange: rangeOf(selection),
    ...(detail === undefined || detail === '' ? {} : { detail: clipped(detail) }),
  };
}

const longest = 80;

function clipped(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
