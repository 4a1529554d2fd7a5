/** A commit with the files that it changed. */
export interface Commit {
  readonly id: string;
  /** YYYY-MM-DD, in the zone of its author. */
  readonly day: string;
  readonly subject: string;
  readonly changes: readonly FileChange[];
}

export interface FileChange {
  /** A added, M changed, D deleted, R renamed, T changed in type. */
  readonly kind: string;
  readonly path: string;
  /** The former path of a renamed file. */
  readonly from?: string;
}

/** A file as it stood after a commit that changed it. */
export interface Revision {
  readonly commit: string;
  readonly day: string;
  readonly subject: string;
  /** Its path at that time. */
  readonly path: string;
}

/** A file's way through the history. */
export interface Life {
  /** Newest first. */
  readonly revisions: Revision[];
  /** Whether the oldest of them is the file's first. */
  born: boolean;
}

/** Characters that nobody writes: they separate commits, and the fields of each. */
const [RECORD, FIELD] = ['\x1e', '\x1f'];
const beforeCommit = new RegExp(`${RECORD}(?=[0-9a-f]{40,64}${FIELD})`);

/** Arguments of the `git log` whose output {@link readLog} reads: the commits that touched a folder, newest first. */
export function logArguments(folder: string, more: readonly string[]): string[] {
  const format = '--format=%x1e%H%x1f%aI%x1f%s';
  const shape = [
    '-z',
    '--relative',
    '--name-status',
    '--find-renames',
    '--no-ext-diff',
    '--no-textconv',
    '--no-notes',
    '--no-color',
  ];
  return ['log', ...shape, format, ...more, '--', folder];
}

/** Reads what `git log` printed for {@link logArguments}. */
export function readLog(output: string): Commit[] {
  return output
    .split(beforeCommit)
    .slice(1)
    .map((record) => {
      const [header = '', ...fields] = record.split('\0');
      const [id = '', time = '', ...subject] = header.split(FIELD);
      return { id, day: time.slice(0, 10), subject: subject.join(' ').trim(), changes: readChanges(fields) };
    });
}

/** Follows files back through commits (the newest first), renames included: today's path to its life. */
export function livesOf(commits: readonly Commit[]): Map<string, Life> {
  const lives = new Map<string, Life>();
  const names = new Map<string, string>();
  const over = new Set<string>();
  for (const { id, day, subject, changes } of commits) {
    const former: [from: string, now: string][] = [];
    for (const { kind, path, from } of changes) {
      const now = names.get(path) ?? (over.has(path) ? undefined : path);
      if (now === undefined) continue;
      const life = lives.get(now) ?? { revisions: [], born: false };
      if (kind !== 'D') {
        lives.set(now, life);
        life.revisions.push({ commit: id, day, subject, path });
      }
      if (kind === 'A') life.born = true;
      if (kind === 'A' || kind === 'D' || from !== undefined) {
        // Whatever bore this path before was another file.
        names.delete(path);
        over.add(path);
      }
      if (from !== undefined) former.push([from, now]);
    }
    // Only now, for two files may have swapped their names in one commit.
    for (const [from, now] of former) names.set(from, now);
  }
  return lives;
}

function readChanges(fields: readonly string[]): FileChange[] {
  const changes: FileChange[] = [];
  for (let at = 0; at < fields.length; ) {
    const kind = (fields[at] ?? '').trim().slice(0, 1);
    const [first, second] = [fields[at + 1], fields[at + 2]];
    if (kind === '' || first === undefined) at += 1;
    else if ((kind === 'R' || kind === 'C') && second !== undefined) {
      changes.push(kind === 'R' ? { kind, path: second, from: first } : { kind: 'A', path: second });
      at += 3;
    } else {
      changes.push({ kind, path: first });
      at += 2;
    }
  }
  return changes;
}
