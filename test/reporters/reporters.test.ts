import { readFileSync } from 'node:fs';
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { rules } from '../../src/rules/index.ts';
import { makeBook, runCommand, type TestBook } from '../commands/run.ts';
import { brokenBook, brokenText, oddPath, plainPath } from './broken-book.ts';

interface JsonProblem {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
}

const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const root = '../../';

async function printed(format: string, book: TestBook = makeBook(brokenBook), env = {}) {
  const { stdout } = await book.run(['check', '--format', format], { env });
  return stdout;
}

async function problems(): Promise<JsonProblem[]> {
  return JSON.parse(await printed('json')).problems;
}

describe('the broken book', () => {
  it('has problems of every severity', async () => {
    const found = await problems();
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['error', 'warning', 'info']));
    expect(found.length).toBeGreaterThan(4);
  });
});

describe('json', () => {
  it('is as its schema says', async () => {
    const validate = new Ajv2020({ strict: false }).compile(readJson(`${root}schema/check.schema.json`));
    expect(validate(JSON.parse(await printed('json'))) || validate.errors).toBe(true);
    expect(validate({ version: 1, files: 0, problems: [{}], summary: {} })).toBe(false);
  });
});

describe('sarif', () => {
  // What names the draft and the address of the schema would send the validator looking for them.
  const { $schema: _draft, id: _id, ...schema } = sarifSchema;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  ajv.addFormat('uri', (text: string) => URL.canParse(text));
  ajv.addFormat('uri-reference', (text: string) => URL.canParse(text, 'https://example.org/') && !/[ <>"]/.test(text));
  ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)));
  const validate = ajv.compile(schema);

  it('is valid by the published schema, with the address of the site and without', async () => {
    expect(validate(JSON.parse(await printed('sarif'))) || validate.errors).toBe(true);
    const book = makeBook({ ...brokenBook, 'incidentbook.config.yaml': 'url: https://book.example.org/kb' });
    const log = JSON.parse(await printed('sarif', book));
    expect(validate(log) || validate.errors).toBe(true);
    expect(log.runs[0].tool.driver.rules[0].helpUri).toBe(`https://book.example.org/kb/rules/${rules[0]?.name}/`);
    expect(validate({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
  });

  it('tells every problem with its place, its rule and a fingerprint of its own', async () => {
    const { results, tool } = JSON.parse(await printed('sarif')).runs[0];
    const found = await problems();
    expect(results).toHaveLength(found.length);
    for (const [index, problem] of found.entries()) {
      const result = results[index];
      expect(tool.driver.rules[result.ruleIndex].id).toBe(problem.rule);
      expect(result.ruleId).toBe(problem.rule);
      expect(result.message.text).toBe(problem.message);
      expect(result.level).toBe(problem.severity === 'info' ? 'note' : problem.severity);
      const { artifactLocation, region } = result.locations[0].physicalLocation;
      expect(decodeURIComponent(artifactLocation.uri)).toBe(oddPath);
      expect(region).toEqual({
        startLine: problem.line,
        startColumn: problem.column,
        endLine: problem.endLine,
        endColumn: problem.endColumn,
      });
    }
    const prints = results.map(
      (result: { partialFingerprints: object }) => Object.values(result.partialFingerprints)[0],
    );
    expect(new Set(prints.map((print: string, index: number) => `${results[index].ruleId} ${print}`)).size).toBe(
      prints.length,
    );
  });

  it('carries what would mend a problem', async () => {
    const { results } = JSON.parse(await printed('sarif')).runs[0];
    const { fixes } = results.find((result: { ruleId: string }) => result.ruleId === 'values-are-configured');
    const [{ deletedRegion, insertedContent }] = fixes[0].artifactChanges[0].replacements;
    const line = brokenText.split('\n')[deletedRegion.startLine - 1] ?? '';
    expect(line.slice(deletedRegion.startColumn - 1, deletedRegion.endColumn - 1)).toBe('sev2');
    expect(insertedContent.text).toBe('SEV2');
  });

  it('explains every rule', async () => {
    const { driver } = JSON.parse(await printed('sarif')).runs[0].tool;
    expect(driver.rules.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ name }) => name));
    for (const { help } of driver.rules) expect(help.text).toMatch(/Good:\n\n[\s\S]+Bad:\n\n/);
  });
});

describe('junit', () => {
  const schema = {
    fileName: 'junit-10.xsd',
    contents: readFileSync(new URL('../schemas/junit-10.xsd', import.meta.url), 'utf8'),
  };
  const validate = (contents: string) => validateXML({ xml: { fileName: 'report.xml', contents }, schema });

  it('is valid by the published schema', async () => {
    const xml = await printed('junit');
    expect(await validate(xml)).toMatchObject({ valid: true });
    expect(await validate(xml.replace('tests=', 'tasts='))).toMatchObject({ valid: false });
  });

  it('counts what it tells: errors fail, warnings and notes do not', async () => {
    const xml = await printed('junit');
    const errors = (await problems()).filter(({ severity }) => severity === 'error').length;
    expect(xml.match(/<failure /g)).toHaveLength(errors);
    expect(xml).toContain(`failures="${errors}" errors="0">\n`);
    expect(xml.match(/<testcase /g)).toHaveLength((await problems()).length + 1);
    expect(xml).toContain(`<testsuite name="${plainPath}" tests="1" failures="0" errors="0">`);
  });

  it('says in XML what XML cannot say', async () => {
    const book = makeBook({
      [plainPath]: `${brokenText}`.replace('severity: sev2', 'severity: "a\\u0001<&\\uD800\\"b"'),
    });
    const xml = await printed('junit', book);
    expect(await validate(xml)).toMatchObject({ valid: true });
    expect(xml).toContain('a\ufffd&lt;&amp;');
  });
});

describe('rdjson', () => {
  const validate = new Ajv({ strict: false }).compile(readJson('../schemas/reviewdog-diagnostic-result.json'));

  it('is valid by the published schema', async () => {
    expect(validate(JSON.parse(await printed('rdjson'))) || validate.errors).toBe(true);
    expect(validate({ diagnostics: [{ severity: 'BAD' }] })).toBe(false);
  });

  it('counts columns in bytes of UTF-8', async () => {
    const book = makeBook({
      [plainPath]: brokenText.replace('| | high', '| 💥é | high').replace('@sre |', '@sre |'),
    });
    const { diagnostics } = JSON.parse(await printed('rdjson', book));
    const { location, suggestions } = diagnostics.find(
      ({ code }: { code: { value: string } }) => code.value === 'values-are-spelt-alike',
    );
    const text = book.read(plainPath).split('\n')[location.range.start.line - 1] ?? '';
    const bytes = Buffer.from(text).subarray(location.range.start.column - 1, location.range.end.column - 1);
    expect(bytes.toString()).toBe('high');
    expect(suggestions).toEqual([{ range: location.range, text: 'High' }]);
  });

  it('gives the severities in reviewdog’s words', async () => {
    const { diagnostics } = JSON.parse(await printed('rdjson'));
    const words = { error: 'ERROR', warning: 'WARNING', info: 'INFO' };
    const found = await problems();
    expect(diagnostics.map(({ severity }: { severity: string }) => severity)).toEqual(
      found.map(({ severity }) => words[severity]),
    );
  });
});

describe('github', () => {
  /** `::command property=value,…::message`, as GitHub documents it. */
  const form =
    /^::(error|warning|notice) (file=[^:,\r\n]+,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[^:,\r\n]+)::([^\r\n]+)$/;
  const unescaped = (text: string) =>
    text.replace(/%(0D|0A|3A|2C|25)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

  it('annotates every problem in the documented form', async () => {
    const lines = (await printed('github')).trimEnd().split('\n');
    const found = await problems();
    expect(lines).toHaveLength(found.length + 1);
    for (const [index, problem] of found.entries()) {
      const [, command, properties = '', message = ''] = form.exec(lines[index] ?? '') ?? [];
      const values = Object.fromEntries(
        properties.split(',').map((property) => property.split('=') as [string, string]),
      );
      expect(command).toBe(problem.severity === 'info' ? 'notice' : problem.severity);
      expect(unescaped(values['file'] ?? '')).toBe(oddPath);
      expect(values).toMatchObject({ line: String(problem.line), title: problem.rule });
      expect('col' in values).toBe(problem.line === problem.endLine);
      expect(unescaped(message)).toBe(problem.message);
    }
  });

  it('escapes per cent and line ends everywhere, colons and commas in properties', async () => {
    const book = makeBook({ 'reviews/2026/a,b:c%d.md': brokenText.replace('severity: sev2', 'severity: "1%\\n2"') });
    const output = await printed('github', book);
    expect(output).toContain('file=reviews/2026/a%2Cb%3Ac%25d.md,');
    expect(output).toContain('Unexpected `1%25%0A2`, expected');
  });

  it('counts paths from the workspace of the job', async () => {
    const files = Object.entries(brokenBook).map(([path, text]) => [`docs/book/${path}`, text]);
    const book = makeBook(Object.fromEntries(files));
    const { stdout } = await runCommand(['check', '--format', 'github'], {
      cwd: `${book.root}/docs/book`,
      env: { GITHUB_WORKSPACE: book.root },
    });
    expect(stdout).toContain('::error file=docs/book/reviews/');
  });
});
