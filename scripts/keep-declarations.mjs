/** Of all declarations in dist/, keeps those that whoever imports the package can reach, and no others. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Paths of the declarations that one refers to, itself included. Throws where one is missing. */
function reachable(entry, found = new Set()) {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const [, specifier] of readFileSync(entry, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"]+)['"]/g))
    reachable(join(dirname(entry), specifier.replace(/\.(?:tsx?|js)$/, '.d.ts')), found);
  return found;
}

/** Deletes every declaration in a folder that the entry does not need. */
export function keepDeclarations(dist, entry) {
  const kept = reachable(join(dist, entry));
  for (const file of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const path = join(file.parentPath, file.name);
    if (file.name.endsWith('.d.ts') && !kept.has(path)) rmSync(path);
  }
}
