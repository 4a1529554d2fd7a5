import type { Project } from '../pipeline/open-project.ts';
import { LineIndex } from '../review/lines.ts';
import type { BookEntry } from '../rules/rule.ts';

/** A runbook of the book: its path from the root, and its title. */
export interface KnownRunbook {
  readonly path: string;
  readonly title: string;
}

/** What answers to an editor are made from: the book as it stands now, unsaved changes included. */
export interface BookView {
  readonly project: Project;
  readonly entries: readonly BookEntry[];
  readonly runbooks: readonly KnownRunbook[];
  /** Texts of all reviews and runbooks and of the register, by path from the root. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A document in an editor. */
export interface FileView {
  /** POSIX path from the root of the book. */
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
}

/** A document as providers take it. */
export function viewFile(path: string, text: string): FileView {
  return { path, text, lines: new LineIndex(text) };
}
