import { fileURLToPath, pathToFileURL } from 'node:url';

/** The absolute path of a document; nothing where it lies in no file, such as an unsaved one. */
export function pathOfUri(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** The address of an absolute path. */
export function uriOfPath(path: string): string {
  return pathToFileURL(path).href;
}
