/** What the system may refuse, by Node's name of it: no fault of Incidentbook, and none that a reader of a stack could mend. */
const refusals: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EDQUOT: 'the quota of the disk is used up',
  EIO: 'the disk does not answer',
  EMFILE: 'too many files are open',
  ENOMEM: 'there is not enough memory',
  ENOSPC: 'no space left on the disk',
  EPERM: 'operation not permitted',
  EROFS: 'the disk may only be read',
};

/** Why the system refused something, with the path where there is one; undefined for any other error. */
export function refusalOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const why = refusals[String(error.code)];
  const { path, dest } = error as NodeJS.ErrnoException & { readonly dest?: string };
  const where = dest ?? path;
  return why && (where === undefined ? `Cannot go on: ${why}` : `Cannot go on: ${why} (${where})`);
}
