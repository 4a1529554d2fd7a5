import { planOf } from './plan-of.mjs';

/** No mutant has this number: with it the tests run as they are. */
const none = -1;

/**
 * Lets tests meet each mutant for at most `mostMs`, and writes down its `fate` (killed, survived, not reached or unclear) and
 * `by` which failure it was noticed. `tell` is told of each.
 */
export async function fatesOf(mutants, bench, reaches, mostMs, tell = () => undefined) {
  const controls = new Map();
  for (const mutant of mutants) {
    const plan = planOf(mutant, reaches, mostMs);
    Object.assign(mutant, { fate: plan.length === 0 ? 'not reached' : 'survived', tests: 0 });
    for (const step of plan) {
      mutant.tests += step.names.length;
      const { failure } = await bench.ask({ ...step, number: mutant.number, limitMs: 10_000 + 10 * step.ms });
      if (!failure) continue;
      mutant.fate = (await passes(step)) ? 'killed' : 'unclear';
      mutant.by = failure;
      break;
    }
    tell(mutant);
  }

  /** Whether the same tests pass without the mutant: only then have they noticed it. */
  async function passes(step) {
    const key = JSON.stringify([step.file, step.names]);
    if (!controls.has(key)) {
      const { failure } = await bench.ask({ ...step, number: none, limitMs: Number.MAX_VALUE });
      controls.set(key, failure === undefined);
    }
    return controls.get(key);
  }
}
