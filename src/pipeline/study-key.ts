import { createHash } from 'node:crypto';
import { codeStamp } from '../io/package-root.ts';
import type { StudyInput } from '../study.ts';

/** A study is the same as long as its file, the settings, the template and the code are, the team's own included; the clock is no part of it. */
export function studyKey({ settings, contract, extensions }: StudyInput): string {
  const parts = JSON.stringify([settings, contract.text, codeStamp(), extensions?.stamp ?? '']);
  return createHash('sha256').update(parts).digest('hex').slice(0, 20);
}
