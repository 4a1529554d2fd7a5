import type { CompletionItem } from 'vscode-languageserver';
import { type CompletionItemKind, MarkupKind } from '../protocol.ts';
import { rangeBetween } from '../ranges.ts';
import type { FileView } from '../view.ts';

/** Something that could stand at a position. */
export interface Suggestion {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What is written; the label where it is absent. */
  readonly text?: string;
  /** A few words beside the label. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
}

/** More than this nobody reads; the list is made anew as the word grows. */
const most = 200;

/** A list that an editor shows in the order given, each replacing the text between two offsets. */
export function listOf(
  suggestions: readonly Suggestion[],
  file: FileView,
  { start, end, word }: { readonly start: number; readonly end: number; readonly word: string },
): { readonly isIncomplete: boolean; readonly items: CompletionItem[] } {
  const range = rangeBetween(file.lines, start, end);
  const fitting = suggestions.length > most ? suggestions.filter(({ label }) => fits(label, word)) : suggestions;
  return {
    isIncomplete: fitting.length > most || fitting.length < suggestions.length,
    items: fitting.slice(0, most).map(({ label, kind, text = label, detail, documentation }, index) => ({
      label,
      kind,
      sortText: String(index).padStart(4, '0'),
      // Editors compare what has been typed with this; a label may have ornaments that nobody types.
      filterText: text.includes('\n') ? label : text,
      textEdit: { range, newText: text },
      // Lines are written as they are given: they bring their own indentation.
      insertTextMode: 1,
      ...(detail === undefined ? {} : { detail }),
      ...(documentation === undefined ? {} : { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
    })),
  };
}

function fits(label: string, word: string): boolean {
  return label.toLowerCase().includes(word.toLowerCase());
}
