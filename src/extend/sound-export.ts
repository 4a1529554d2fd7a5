/** A team's own export, held against what a format has to be, when it is loaded and while it writes. */
import type { BookFormat, FileSink } from '../exports/data-sets/data-set.ts';
import { aName, type Bag, type Demand, demand, guarded, isFunction, isText, text, wrong } from './demand.ts';
import type { OwnExport } from './own-export.ts';

const ofExports: readonly Demand[] = [aName('name'), ['summary', text, isText], ['write', 'a function', isFunction]];

/** The format; throws `CannotRun` where it is none, and later where its code fails or a file is not its own. */
export function soundExport(path: string, given: Bag): BookFormat {
  const what = `export \`${String(given['name'])}\``;
  demand(path, what, given, ofExports);
  const own = given as unknown as OwnExport;
  return {
    name: own.name,
    summary: own.summary,
    from: 'book',
    write(kb, files) {
      const answer: unknown = guarded(path, `${what} failed`, () => own.write(kb, ownFiles(path, own.name, files)));
      if (!(answer instanceof Promise)) return;
      // What becomes of it is told by nobody: the command ends with the error below.
      answer.catch(() => undefined);
      throw wrong(path, `Unexpected promise of ${what}, expected that all is written when \`write\` returns`);
    },
  };
}

/** Files whose names begin with the export's own, so that no two formats write the same one. */
function ownFiles(path: string, format: string, files: FileSink): Pick<FileSink, 'open'> {
  const opened = new Set<string>();
  return {
    open(name) {
      const isOwn = typeof name === 'string' && (name.startsWith(`${format}.`) || name.startsWith(`${format}/`));
      if (!isOwn || !/^[\w][\w.-]*(?:\/[\w][\w.-]*)*$/.test(name) || opened.has(name))
        throw wrong(
          path,
          `Unexpected file \`${String(name)}\` of export \`${format}\`, expected a new one such as \`${format}.csv\` or \`${format}/2026.csv\``,
        );
      opened.add(name);
      return files.open(name);
    },
  };
}
