import { collection } from './collect-tests.mjs';
import { moduleGraph, urlOf } from './module-graph.mjs';

/**
 * Runs tests of one file in modules of its own until one fails. `wanted`: names of the tests that are run, all where it is
 * undefined. `observe` is told where the file was loaded and each test was run. Gives the failure, if there is one.
 */
export async function runFile(file, { compiled, expect, wanted, observe = () => undefined }) {
  const { tests, empty, finishing, api } = collection();
  const failed = (test, error) => ({ test, message: String(error?.message ?? error).slice(0, 300) });
  const stray = [];
  const onStray = (error) => stray.push(error);
  process.on('unhandledRejection', onStray);
  const began = new Map();
  try {
    await moduleGraph(compiled, { vitest: { ...api, expect } }).import(urlOf(file));
    if (tests.length === 0 || empty.length > 0) return failed('(load)', `no tests in ${empty[0] ?? 'it'}`);
    observe('(load)');
    for (const test of tests) {
      if (wanted && !wanted.has(test.name)) continue;
      const suites = suitesOf(test.suite);
      try {
        for (const suite of suites) {
          if (began.has(suite)) continue;
          began.set(suite, true);
          for (const hook of suite.beforeAll) await hook();
        }
        for (const suite of suites) for (const hook of suite.before) await hook();
        await test.fn();
        for (const suite of suites) for (const hook of suite.after) await hook();
        for (const hook of finishing.splice(0)) await hook();
        if (stray.length > 0) throw stray[0];
      } catch (error) {
        return failed(test.name, error);
      }
      observe(test.name);
    }
  } catch (error) {
    return failed('(load)', error);
  } finally {
    for (const suite of began.keys()) for (const hook of suite.afterAll) await hook();
    process.off('unhandledRejection', onStray);
  }
  return undefined;
}

/** A suite and those around it, from the outside. */
function suitesOf(suite) {
  return suite ? [...suitesOf(suite.outer), suite] : [];
}
