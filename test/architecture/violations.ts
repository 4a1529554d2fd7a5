import { posix } from 'node:path';
import {
  browserFloors,
  computedImports,
  doors,
  type Floor,
  floors,
  processFile,
  sharedDependencies,
} from './floors.ts';
import { COMPUTED, readSource, type SourceFile } from './source-file.ts';

/** Source files by their path from the root of the project. */
export type Sources = ReadonlyMap<string, string>;

/** Every breach of the house's plan, as `file:line what, because`; none where the plan is kept. */
export function violations(sources: Sources): string[] {
  const files = new Map([...sources].map(([path, text]) => [path, readSource(path, text)]));
  return [
    ...homeless(files),
    ...climbs(files),
    ...processUses(files),
    ...shared(files),
    ...browsers(files),
    ...cycles(files),
  ];
}

type Files = ReadonlyMap<string, SourceFile>;

/** The floor of a path: the most exact entry of the table that holds it. */
export function floorOf(path: string): Floor | undefined {
  const holding = floors.flatMap((floor) =>
    floor.at.filter((at) => at === path || (at.endsWith('/') && path.startsWith(at))).map((at) => ({ at, floor })),
  );
  return holding.sort((a, b) => b.at.length - a.at.length)[0]?.floor;
}

function homeless(files: Files): string[] {
  return [...files.keys()]
    .filter((path) => !floorOf(path))
    .map((path) => `${path}:1 belongs to no floor: add it to test/architecture/floors.ts`);
}

function climbs(files: Files): string[] {
  return everyImport(files).flatMap(({ path, line, specifier, typeOnly }) => {
    const from = floorOf(path);
    if (specifier === COMPUTED)
      return path in computedImports ? [] : [`${path}:${line} imports what is only known when it runs`];
    const target = targetOf(path, specifier);
    if (!from || target === undefined) return [];
    const to = floorOf(target);
    if (!to || !files.has(target))
      return [`${path}:${line} imports ${target}, which is no source file of src/ or site/`];
    const isAllowed =
      from === to ||
      from.uses.includes(to.name) ||
      hasDoor(from, target) ||
      (typeOnly && from.knows?.includes(to.name));
    return isAllowed
      ? []
      : [`${path}:${line} imports ${typeOnly ? 'types of ' : ''}${target}: ${plan(from)}, because ${from.why}`];
  });
}

function hasDoor({ name }: Floor, target: string): boolean {
  return doors.some(({ from, to }) => from === name && to === target);
}

function plan({ name, uses, knows = [] }: Floor): string {
  const used = uses.length > 0 ? `may use ${uses.join(', ')}` : 'may use no other floor';
  return `${name} ${used}${knows.length > 0 ? ` and know types of ${knows.join(', ')}` : ''}`;
}

function processUses(files: Files): string[] {
  const named = [...files].flatMap(([path, file]) => file.processLines.map((line) => ({ path, line })));
  const imported = everyImport(files).filter(({ specifier }) => /^(node:)?process$/.test(specifier));
  return [...named, ...imported]
    .filter(({ path }) => path !== processFile)
    .map(({ path, line }) => `${path}:${line} touches \`process\`, which only ${processFile} may`);
}

function shared(files: Files): string[] {
  const home = new Map<string, string>();
  return everyImport(files).flatMap(({ path, line, specifier, typeOnly }) => {
    const name = packageOf(specifier);
    if (name === undefined || typeOnly) return [];
    const first = home.get(name) ?? path;
    home.set(name, first);
    const allowed = sharedDependencies.find((entry) => entry.name === name)?.files;
    if (allowed ? allowed.test(path) : path === first) return [];
    return [`${path}:${line} imports ${name}, which already stands behind ${allowed ? String(allowed) : first}`];
  });
}

/** What Node has and a browser lacks, with the way on which it is reached. */
function browsers(files: Files): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { specifier, line, typeOnly } of files.get(path)?.imports ?? []) {
      if (typeOnly) continue;
      if (specifier.startsWith('node:'))
        found.push(`${path}:${line} imports ${specifier}, but runs in browsers (${[...way, path].join(' → ')})`);
      const target = targetOf(path, specifier);
      if (target !== undefined) visit(target, [...way, path]);
    }
  };
  for (const path of files.keys()) if (browserFloors.includes(floorOf(path)?.name ?? '')) visit(path, []);
  return found;
}

function cycles(files: Files): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) found.push(`${path}:1 is part of a cycle: ${[...way.slice(at), path].join(' → ')}`);
    if (at >= 0 || done.has(path)) return;
    for (const { specifier } of files.get(path)?.imports ?? []) {
      const target = targetOf(path, specifier);
      if (target !== undefined) visit(target, [...way, path]);
    }
    done.add(path);
  };
  for (const path of files.keys()) visit(path, []);
  return found;
}

function everyImport(files: Files) {
  return [...files].flatMap(([path, file]) => file.imports.map((item) => ({ path, ...item })));
}

/** The path that a relative import means; absent for packages. */
function targetOf(path: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : undefined;
}

/** Name of the npm package of an import; absent for own files and for what Node brings. */
function packageOf(specifier: string): string | undefined {
  if (specifier.startsWith('.') || specifier.startsWith('node:') || specifier === COMPUTED) return undefined;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
