import type { BookRule } from './rule.ts';

const columns = 'id,started,severity,title';

export const registerIsReadable: BookRule = {
  name: 'register-is-readable',
  group: 'among reviews',
  severity: 'error',
  summary: 'Every line of the register of incidents can be read, and each incident stands in it once.',
  why: 'The register says which incidents there were, so that one without a review is missed. A line that cannot be read is left out of every number, and nobody would see that.',
  good: { register: `${columns}\nINC-2026-001,2026-01-12T14:00Z,SEV2,Search answers slowly` },
  bad: { register: `${columns}\nINC-2026-001,2026-01-12T14:00Z,SEV-2,Search answers slowly` },
  *checkBook(_entries, { surroundings: { registerFaults = [] } }) {
    yield* registerFaults;
  },
};
