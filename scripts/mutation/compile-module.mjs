import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { instrument } from './instrument.mjs';

/** Gives the JavaScript of our modules, with the mutants in it; each is compiled once for as long as a process lives. */
export function compiler(root, mutants) {
  const byFile = groupBy(mutants, ({ path }) => path);
  const compiled = new Map();
  return (url) => {
    let code = compiled.get(url);
    if (!code) {
      code = compile(fileURLToPath(url));
      compiled.set(url, code);
    }
    return code;
  };

  async function compile(file) {
    const source = await readFile(file, 'utf8');
    const own = byFile.get(relative(root, file).replaceAll('\\', '/'));
    const { code } = await transform(own ? instrument(source, own) : source, {
      ...{ loader: file.endsWith('x') ? 'tsx' : 'ts', format: 'esm', target: 'node20', sourcefile: file },
      tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true, jsx: 'react-jsx', jsxImportSource: 'preact' } },
    });
    return code;
  }
}

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
