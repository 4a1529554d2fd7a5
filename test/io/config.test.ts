import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/io/config.ts';
import { schemaWithRules } from '../../src/rules/config-schema.ts';
import { rules } from '../../src/rules/index.ts';
import { makeBook } from '../commands/run.ts';

const schema = schemaWithRules();

const rejected: readonly [config: string, message: string][] = [
  ['titel: Book', 'incidentbook.config.yaml:1:1: Unexpected key `titel`, did you mean `title`?'],
  [
    'title: Book\nrules:\n  actions-have-onwer: off',
    'incidentbook.config.yaml:3:3: Unexpected rule `actions-have-onwer`, did you mean `actions-have-owner`?',
  ],
  [
    'rules:\n  quux: off',
    'incidentbook.config.yaml:2:3: Unexpected rule `quux`, expected the name of a rule: `incidentbook explain` lists them',
  ],
  ['rules:\n  actions-have-owner: loud', 'incidentbook.config.yaml:2:23: Unexpected `loud`, expected `off`, `info`'],
  [
    'rules:\n  actions-have-owner:\n    severity: fatal',
    'incidentbook.config.yaml:3:15: Unexpected `fatal`, expected `off`, `info`, `warning` or `error`',
  ],
  [
    'rules:\n  actions-have-owner: {severity: info, maxDays: 3}',
    'incidentbook.config.yaml:2:40: Unexpected key `maxDays`, expected `severity`',
  ],
  [
    'rules:\n  actions-are-few: {most: ten}',
    'incidentbook.config.yaml:2:27: Unexpected `ten`, expected a whole number',
  ],
  ['rules:\n  actions-are-few:\n    most: 0', 'incidentbook.config.yaml:3:11: Unexpected `0`, expected 1 or more'],
  [
    'rules:\n  actions-are-few: {mots: 5}',
    'incidentbook.config.yaml:2:21: Unexpected key `mots`, expected `severity` or `most`',
  ],
];

const accepted: readonly [config: string, rules: unknown][] = [
  ['', {}],
  ['rules:\n  actions-have-owner: off', { 'actions-have-owner': 'off' }],
  ['rules:\n  actions-have-owner: {severity: warning}', { 'actions-have-owner': { severity: 'warning' } }],
  ['rules:\n  actions-are-few: {severity: error, most: 5}', { 'actions-are-few': { severity: 'error', most: 5 } }],
];

describe('readSettings', () => {
  it.each(rejected)('rejects %j', async (config, message) => {
    const book = makeBook({ 'incidentbook.config.yaml': config });
    await expect(readSettings(book.root, async () => schema)).rejects.toThrow(message);
  });

  it.each(accepted)('accepts %j', async (config, rules) => {
    const book = makeBook({ 'incidentbook.config.yaml': config });
    expect((await readSettings(book.root, async () => schema)).rules).toEqual(rules);
  });

  it('accepts every option of every rule at its default', async () => {
    const config = Object.fromEntries(
      rules.map(({ name, options }) => [
        name,
        Object.fromEntries(Object.entries(options ?? {}).map(([key, option]) => [key, option.default])),
      ]),
    );
    const book = makeBook({ 'incidentbook.config.yaml': JSON.stringify({ rules: config }) });
    expect((await readSettings(book.root, async () => schema)).rules).toEqual(config);
  });

  it('takes the defaults where there is no file', async () => {
    expect((await readSettings(makeBook({}).root, async () => schema)).reviews).toBe('reviews');
  });
});
