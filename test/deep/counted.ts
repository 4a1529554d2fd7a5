/** What the deep tests try, as far as it can be counted without running them: docs/security.md and the README state it. */
import { sizeCases } from '../hostile/cases/sizes.ts';
import { yamlCases } from '../hostile/cases/yaml.ts';
import { hostileFile } from '../hostile/index.ts';

/** How often each command that writes is killed. */
export const kills = 200;

/** The commands that are killed. */
export const killedCommands = ['build', 'check --fix', 'action set', 'import'] as const;

/** Files of the hostile corpus that are large, each checked by a process of its own. */
export const largeCases = [...sizeCases, ...yamlCases.filter((item) => hostileFile(item).length > 20_000)];

/** Beside them there is a file of 100 MB. */
export const sizedFiles = largeCases.length + 1;

/** In what ways a cache is damaged. */
export const damages: readonly (readonly [string, (bytes: Buffer) => Uint8Array])[] = [
  ['emptied', () => Buffer.alloc(0)],
  ['cut off', (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2))],
  ['of another kind', () => Buffer.from('{"version":1}\n')],
  ['with other bytes here and there', (bytes) => bytes.map((byte, at) => (at % 97 === 50 ? byte ^ 0x55 : byte))],
  ['with noise behind it', (bytes) => Buffer.concat([bytes, Buffer.alloc(1000, 0xff)])],
];

/** What the world refuses or does, by the names of the tests. */
export const faults = {
  fullBuild: 'that is full: build says so, and the old site stays',
  fullEdit: 'that is full: no review is cut off by a fix or an edit',
  readOnly: 'that may not be written: every command that writes says so',
  unreadable: 'that may not be read: every command that reads it says so by its name',
  vanishing: 'loses files during a check: it says which, and never ends in a stack',
  twice: 'is built twice at once: both end well, and the site is that of one of them, whole',
  steady: 'changes nothing of a site that is built as of a day',
  jumping: 'ends no command with a stack',
} as const;

/** All faults. */
export const faultCount = Object.keys(faults).length + damages.length;
