/**
 * A graph of modules that is thrown away after use. What a mutant leaves behind (a constant of a module, a cache, a
 * compiled pattern) must not meet the next one, and what runs while a module loads must run again under each mutant.
 * Packages are loaded once: no mutant is in them.
 */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SourceTextModule, SyntheticModule } from 'node:vm';

const packages = new Map();

/** `compiled(url)`: the code of a module of ours. `stood`: exports that stand in for a package, by its name. */
export function moduleGraph(compiled, stood) {
  const modules = new Map();
  let linked = Promise.resolve();
  return { import: (url) => evaluated(url) };

  async function evaluated(specifier, from) {
    const module = await moduleOf(specifier, from);
    // Graphs that share modules cannot be linked at the same time.
    linked = linked.then(() => link(module));
    await linked;
    if (module.status !== 'evaluated') await module.evaluate();
    if (module.status === 'errored') throw module.error;
    return module.namespace;
  }

  async function link(module) {
    if (module.status === 'unlinked') await module.link((name, importer) => moduleOf(name, importer.identifier));
  }

  function moduleOf(specifier, from) {
    if (Object.hasOwn(stood, specifier)) return once(modules, specifier, () => synthetic(specifier, stood[specifier]));
    const isOurs = /^(?:\.|\/|file:)/.test(specifier) && /\.tsx?$/.test(specifier);
    if (!isOurs) return once(packages, addressOf(specifier, from), packageModule);
    return once(modules, new URL(specifier, from).href, sourceModule);
  }

  async function sourceModule(url) {
    const file = fileURLToPath(url);
    return new SourceTextModule(await compiled(url), {
      identifier: url,
      importModuleDynamically: async (specifier) => {
        const module = await moduleOf(specifier, url);
        await evaluated(specifier, url);
        return module;
      },
      initializeImportMeta(meta) {
        Object.assign(meta, { url, filename: file, dirname: dirname(file), resolve: createRequire(url).resolve });
      },
    });
  }
}

/** Where a package lies: a name is looked up from the file that asks for it. */
function addressOf(specifier, from) {
  if (specifier.startsWith('node:')) return specifier;
  if (/^(?:\.|\/|file:)/.test(specifier)) return new URL(specifier, from).href;
  return import.meta.resolve(specifier, from);
}

async function packageModule(address) {
  const exports = await import(address);
  const module = synthetic(address, exports);
  await module.link(() => undefined);
  await module.evaluate();
  return module;
}

function synthetic(identifier, exports) {
  const names = Object.keys(exports);
  return new SyntheticModule(
    names,
    function fill() {
      for (const name of names) this.setExport(name, exports[name]);
    },
    { identifier },
  );
}

/** What a map holds for a key; made where it holds nothing yet. Failures are kept too. */
function once(map, key, make) {
  if (!map.has(key)) map.set(key, make(key));
  return map.get(key);
}

/** The address of a file on this machine. */
export const urlOf = (path) => pathToFileURL(path).href;
