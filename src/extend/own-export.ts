import type { KnowledgeBase } from '../knowledge/types.ts';

/** Where an export puts its files. Names are POSIX paths inside the folder of the export. */
export interface OwnFiles {
  /** Begins a file; what is handed to `write` is on disk when it returns. */
  open(name: string): { write(content: string | Uint8Array): void; close(): void };
}

/** A format of a team's own: `incidentbook export --to NAME`. */
export interface OwnExport {
  /** Unique among formats; small letters, digits and hyphens. Names of its files begin with it. */
  readonly name: string;
  /** One line: which files it writes, and what is in them. */
  readonly summary: string;
  write(kb: KnowledgeBase, files: OwnFiles): void;
}
