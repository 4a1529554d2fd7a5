import { modelVersion } from '../exports/relational/model.ts';

/** Name of the file that lists what an export wrote. */
export const indexName = 'export.json';

/** A file of an export. */
export interface ExportedFile {
  /** POSIX path inside the folder. */
  readonly path: string;
  readonly format: string;
  readonly bytes: number;
  /** The file beside it that says what is in it. */
  readonly described_by: string | null;
}

/** The list of an export's files, in the shape of schema/export.schema.json. */
export function indexText(asOf: string, files: readonly ExportedFile[], audience?: 'public'): string {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const head = { version: 1, asOf, ...(audience ? { audience } : {}), model_version: modelVersion };
  return `${JSON.stringify({ ...head, files: sorted }, null, 2)}\n`;
}

/** Whether an earlier export is for the public. */
export function isPublicIndex(text: string | undefined): boolean {
  return /^ {2}"audience": "public",$/m.test(text ?? '');
}

/** The files that an earlier export has listed; none where its list is not one of ours. */
export function filesIn(text: string | undefined): readonly ExportedFile[] {
  try {
    const index: unknown = JSON.parse(text ?? '');
    if (typeof index !== 'object' || index === null || !('files' in index) || !Array.isArray(index.files)) return [];
    return index.files.filter(isFile);
  } catch {
    return [];
  }
}

function isFile(item: unknown): item is ExportedFile {
  return (
    typeof item === 'object' && item !== null && 'path' in item && typeof item.path === 'string' && 'format' in item
  );
}
