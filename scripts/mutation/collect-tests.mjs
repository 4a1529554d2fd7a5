/**
 * What a file of tests says, as a list: `describe`, `it` and the hooks of Vitest as far as our tests use them. Vitest
 * itself takes a second or more to begin, which is too long to begin some thousand times.
 */

/** Gives the functions that a file of tests calls, and the list that fills while it does. */
export function collection() {
  const tests = [];
  const empty = [];
  let suite = { name: '', outer: undefined, before: [], after: [], beforeAll: [], afterAll: [] };

  const it = runnable((name, fn) => tests.push({ name: fullName(suite, name), fn, suite }));
  const describe = runnable((name, fn) => {
    const outer = suite;
    suite = { name: fullName(outer, name), outer, before: [], after: [], beforeAll: [], afterAll: [] };
    const { length } = tests;
    const result = fn();
    if (result instanceof Promise) throw new Error(`${suite.name}: an asynchronous describe cannot be read here`);
    if (tests.length === length) empty.push(suite.name);
    suite = outer;
  });
  const hook = (kind) => (fn) => suite[kind].push(fn);
  const api = { describe, suite: describe, it, test: it };
  for (const kind of ['beforeAll', 'afterAll']) api[kind] = hook(kind);
  const finishing = [];
  api.onTestFinished = (fn) => finishing.push(fn);
  return { tests, empty, finishing, api: { ...api, beforeEach: hook('before'), afterEach: hook('after') } };
}

function runnable(add) {
  const take = (name, ...rest) => {
    const fn = rest.find((part) => typeof part === 'function');
    add(String(name), fn);
  };
  const skip = () => undefined;
  skip.each = () => skip;
  take.skip = skip;
  take.todo = skip;
  take.skipIf = (isSkipped) => (isSkipped ? skip : take);
  take.runIf = (isRun) => (isRun ? take : skip);
  take.each = (rows) => {
    if (!Array.isArray(rows)) throw new Error('only a list of rows can be read here');
    return (name, ...rest) => {
      const fn = rest.find((part) => typeof part === 'function');
      rows.forEach((row, index) => {
        const given = Array.isArray(row) ? row : [row];
        add(`${name} ${index} ${given.map(inShort).join(' ')}`.trim(), () => fn(...given));
      });
    };
  };
  return take;
}

/** Enough of a row to tell tests apart and to find words in: the whole could be long. */
function inShort(value) {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 60) : '';
}

function fullName(outer, name) {
  return outer?.name ? `${outer.name} > ${name}` : name;
}
