import { canary, type HostileCase } from '../hostile-case.ts';

const body = '\n## Impact\n\nNothing.\n';
const file = (name: string, text: string, rule?: string): HostileCase => ({ name, text, ...(rule ? { rule } : {}) });

/** Front matter that is a program, in whatever language the splitting library would hand on. */
const programs = [
  'js',
  'javascript',
  'coffee',
  'cson',
  'json',
  'toml',
  'ts',
  '__proto__',
  'constructor',
  'toString',
].map((language) =>
  file(
    `front matter in ${language}`,
    `---${language}\n(globalThis.${canary.replace('top.', '')})\n---\n${body}`,
    'front-matter-is-yaml',
  ),
);

const nested = (open: string, close: string, depth: number) => `x-a: ${open.repeat(depth)}1${close.repeat(depth)}`;

export const yamlCases: readonly HostileCase[] = [
  ...programs,
  { name: 'a key __proto__', yaml: '__proto__: { polluted: true }', rule: 'fields-fit-schema' },
  { name: 'a key constructor', yaml: 'constructor: { prototype: { polluted: true } }', rule: 'fields-fit-schema' },
  { name: 'a key __proto__ inside', yaml: 'impact: { __proto__: { polluted: true } }', rule: 'fields-fit-schema' },
  {
    name: 'a field of its own that is __proto__',
    yaml: 'x-a: { __proto__: { polluted: true }, constructor: { prototype: { polluted: true } } }',
  },
  {
    name: 'a label __proto__',
    yaml: 'links: { __proto__: "https://example.org/", constructor: "https://example.org/" }',
  },
  { name: 'a merge key', yaml: 'x-a: { <<: { polluted: true } }' },
  {
    name: 'aliases that explode',
    yaml: [
      'x-a: &a [1,1,1,1,1,1,1,1,1]',
      ...['b', 'c', 'd', 'e', 'f', 'g', 'h'].map(
        (name, at) => `x-${name}: &${name} [${Array(9).fill(`*${'abcdefg'[at]}`).join(',')}]`,
      ),
    ].join('\n'),
    rule: 'front-matter-is-yaml',
  },
  { name: 'an alias of itself', yaml: 'x-a: &a [*a]', rule: 'front-matter-is-yaml' },
  { name: 'a mapping of itself', yaml: 'x-a: &a { b: *a }', rule: 'front-matter-is-yaml' },
  { name: 'an alias of nothing', yaml: 'x-a: *nothing', rule: 'front-matter-is-yaml' },
  {
    name: 'a tag that makes a function',
    yaml: 'x-a: !!js/function "function () { return 1 }"',
    rule: 'front-matter-is-yaml',
  },
  {
    name: 'a tag that makes an object',
    yaml: 'x-a: !!python/object/apply:os.system ["true"]',
    rule: 'front-matter-is-yaml',
  },
  { name: 'a tag of its own', yaml: 'x-a: !<tag:example.org,2026:a> b', rule: 'front-matter-is-yaml' },
  { name: 'bytes', yaml: 'x-a: !!binary aGVsbG8=', rule: 'front-matter-is-yaml' },
  { name: 'a set', yaml: 'x-a: !!set { a, b }', rule: 'front-matter-is-yaml' },
  { name: 'a key that is a mapping', yaml: 'x-a: { ? { b: c } : d }' },
  { name: 'the same key twice', yaml: 'x-a: 1\nx-a: 2', rule: 'front-matter-is-yaml' },
  { name: 'YAML lists 50,000 deep', yaml: nested('[', ']', 50_000), rule: 'front-matter-is-yaml' },
  { name: 'mappings 50,000 deep', yaml: nested('{a: ', '}', 50_000), rule: 'front-matter-is-yaml' },
  { name: 'items 50,000 deep', yaml: `x-a:\n  ${'- '.repeat(50_000)}b`, rule: 'files-are-within-limits' },
  { name: 'keys 20,000 deep', yaml: `x-a:\n  ${'? '.repeat(20_000)}b`, rule: 'front-matter-is-yaml' },
  { name: '40,000 systems', yaml: `systems: [${Array(40_000).fill('a').join(', ')}]`, rule: 'fields-fit-schema' },
  { name: 'a tab', yaml: 'x-a:\n\tb: c', rule: 'front-matter-is-yaml' },
  file('two documents', `---\nid: A\n...\n---\nid: B\n---\n${body}`),
  file('a directive', `---\n%YAML 1.1\n---\nid: A\n---\n${body}`),
  file('no end', '---\nid: A\n', 'front-matter-is-yaml'),
  file('no front matter', body, 'front-matter-is-yaml'),
  file('nothing at all', '', 'front-matter-is-yaml'),
  file('only fences', '---\n---\n', 'front-matter-is-yaml'),
  file('only a fence', '---', 'front-matter-is-yaml'),
  file('a list', `---\n- a\n---\n${body}`, 'front-matter-is-yaml'),
  file('a number', `---\n42\n---\n${body}`, 'front-matter-is-yaml'),
  // Values of the wrong kind
  ...['null', 'true', '.nan', '.inf', '1e999', '0x7fffffffffffffff', '[]', '{}', '""', '2026-03-04'].flatMap(
    (value) => [
      {
        name: `the id ${value}`,
        yaml: `id: ${value}`,
        ...(value === '2026-03-04' ? {} : { rule: 'fields-fit-schema' }),
      },
      {
        name: `the start ${value}`,
        yaml: `timeline: { started: ${value} }`,
        ...(value === '2026-03-04' ? {} : { rule: 'fields-fit-schema' }),
      },
    ],
  ),
  { name: 'the id " "', yaml: 'id: " "', rule: 'values-are-configured' },
  {
    name: 'a cost of not a number',
    yaml: 'impact: { cost: { amount: .nan, currency: EUR } }',
    rule: 'fields-fit-schema',
  },
  { name: 'an endless cost', yaml: 'impact: { cost: { amount: .inf, currency: EUR } }', rule: 'fields-fit-schema' },
  { name: 'less than no users', yaml: 'impact: { users: -1 }', rule: 'fields-fit-schema' },
  { name: 'a year beyond calendars', yaml: 'timeline: { started: "999999-01-01T00:00Z" }', rule: 'fields-fit-schema' },
  { name: 'a day that does not exist', yaml: 'timeline: { started: "2026-02-30T00:00Z" }', rule: 'fields-fit-schema' },
  { name: 'an endless uncertainty', yaml: 'timeline: { started: "2026-03-04T09:12Z ±99999999999999999999d" }' },
  // Names that become addresses
  ...[
    '.',
    '..',
    '../..',
    '../../../../tmp/out',
    '/etc/passwd',
    'a/b',
    'a\\b',
    'C:\\a',
    'CON',
    'nul',
    'com1.txt',
    'index',
    'index.html',
    '%2e%2e%2f',
    '?a=b',
    '#a',
    'a\nb',
    'a\u0000b',
    '-',
    '*',
    ':',
    'a'.repeat(300),
    '\u202eetxt',
    'ﬀ',
    '🧯',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
  ].flatMap((name) => [
    { name: `a system ${JSON.stringify(name.slice(0, 30))}`, yaml: `systems: [${JSON.stringify(name)}]` },
    { name: `an id ${JSON.stringify(name.slice(0, 30))}`, yaml: `id: ${JSON.stringify(name)}` },
  ]),
  { name: 'systems that differ by case alone', yaml: 'systems: [API, api, Api]' },
  { name: 'a cause that is __proto__', yaml: 'cause: __proto__', rule: 'fields-fit-schema' },
  { name: 'a severity that is constructor', yaml: 'severity: constructor', rule: 'values-are-configured' },
  { name: 'a waiver of __proto__', yaml: 'waive: [{ rule: __proto__, reason: none }]' },
  {
    name: 'a table with the columns of Object',
    markdown: '| __proto__ | constructor | toString |\n|---|---|---|\n| a | b | c |',
  },
  {
    name: 'headings of Object',
    markdown: '### __proto__\n\nText.\n\n### constructor\n\nText.\n\n### hasOwnProperty\n\nText.',
  },
];
