import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type {
  CodeAction,
  CompletionList,
  Diagnostic,
  Hover,
  Location,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { type ClientOptions, type EditorClient, startEditor, uriOf } from '../../bench/editor-client.ts';
import { makeBook, type TestBook } from '../commands/run.ts';
import { exemplary, reviewPath } from './exemplary.ts';

const laterPath = 'reviews/2026/2026-05-02-checkout-times-out-again.md';
const later = exemplary
  .replace('id: INC-2026-014', 'id: INC-2026-020')
  .replace('title: "Checkout: payments time out"', 'title: Checkout times out again\nrecurrence_of:\n  - INC-2026-014')
  .replaceAll('2026-03', '2026-05')
  .replace('2026-04-08', '2026-06-08')
  .replace(
    '## Impact\n',
    '## Impact\n\nAs in [INC-2026-014](2026-03-04-checkout-times-out.md), whose INC-2026-014#1 was open.\n',
  )
  .replace('https://tickets.example.com/INC-2026-014', 'https://tickets.example.com/INC-2026-014?by=us');

interface Editing {
  readonly client: EditorClient;
  readonly book: TestBook;
  at(path: string): string;
}

/** A book and an editor that has it open; both are gone when the test ends. */
async function edit(files: Readonly<Record<string, string>>, options: ClientOptions = {}): Promise<Editing> {
  const book = makeBook(files);
  const client = await startEditor({ folders: [book.root], ...options });
  onTestFinished(async () => {
    expect(await client.stop()).toBe(0);
    expect(client.faults).toEqual([]);
    expect(client.stderr).toBe('');
  });
  return { client, book, at: (path) => join(book.root, path) };
}

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
const says = (message: Diagnostic['message'], words: string) => JSON.stringify(message).includes(words);
const has = (code: string) => (diagnostics: readonly Diagnostic[]) => codes(diagnostics).includes(code);

/** Line and column, from 0, of a text in another, `|` in it marking the position. */
function spot(text: string, marked: string): [line: number, character: number] {
  const offset = text.indexOf(marked.replace('|', '')) + marked.indexOf('|');
  const before = text.slice(0, offset).split(/\r\n|\n/);
  return [before.length - 1, before.at(-1)?.length ?? 0];
}

describe('a session', () => {
  it('begins, says what it can do, and ends with exit code 0 when the editor says good-bye', async () => {
    const { client } = await edit({});
    expect(client.info?.serverInfo?.name).toBe('incidentbook');
    expect(client.info?.capabilities.positionEncoding).toBe('utf-16');
  });

  it('ends with exit code 1 when the editor vanishes', async () => {
    const client = await startEditor();
    expect(await client.vanish()).toBe(1);
  });

  it('shows problems as one types, and takes them away', async () => {
    const { client, at } = await edit({ [reviewPath]: exemplary });
    const path = at(reviewPath);
    await client.open(path, exemplary);
    await client.diagnostics(path, (found, version) => version === 1 && !has('values-are-configured')(found));
    const [line, character] = spot(exemplary, 'severity: SEV|2');
    await client.change(path, 2, { start: { line, character }, end: { line, character } }, '-');
    const [problem] = await client.diagnostics(path, (found, version) => version === 2 && found.length > 0);
    expect(problem).toMatchObject({
      code: 'values-are-configured',
      severity: 1,
      source: 'incidentbook',
      range: { start: { line, character: 10 }, end: { line, character: 15 } },
    });
    await client.change(path, 3, { start: { line, character }, end: { line, character: character + 1 } }, '');
    await client.diagnostics(path, (found, version) => version === 3 && !has('values-are-configured')(found));
  });

  it('shows the rules of the team where it was started with --extend, and runs none of its code otherwise', async () => {
    const example = new URL('../../examples/extending/', import.meta.url);
    const read = (file: string) => readFileSync(new URL(file, example), 'utf8');
    const files = {
      'incidentbook.config.yaml': read('incidentbook.config.yaml'),
      'incidentbook/titles-are-short.mjs': read('incidentbook/titles-are-short.mjs'),
      [reviewPath]: exemplary
        .replace(/^title: .*$/m, `title: ${'word '.repeat(8)}`)
        .replace('severity: SEV2', 'severity: SEV-2'),
    };
    for (const [args, expected] of [
      [['--extend'], true],
      [[], false],
    ] as const) {
      const { client, at } = await edit(files, { args });
      await client.open(at(reviewPath), files[reviewPath] ?? '');
      const found = await client.diagnostics(at(reviewPath), has('values-are-configured'));
      expect([args, has('titles-are-short')(found)]).toEqual([args, expected]);
    }
  });

  it('shows only the last of many quick changes, by its version', async () => {
    const { client, at } = await edit({ [reviewPath]: exemplary });
    const path = at(reviewPath);
    await client.open(path, exemplary);
    await client.diagnostics(path, () => true);
    const versions = new Set<number | undefined>();
    const [line, character] = spot(exemplary, 'severity: SEV|2');
    for (let version = 2; version <= 30; version += 1)
      await client.change(path, version, { start: { line, character }, end: { line, character } }, 'x');
    const found = await client.diagnostics(path, (_, version) => {
      versions.add(version);
      return version === 30;
    });
    expect(found[0]?.range.end.character).toBe(15 + 28);
    expect(versions.size).toBeLessThan(20);
  });

  it('links to the rule where the book has an address', async () => {
    const { client, at } = await edit({
      'incidentbook.config.yaml': 'url: https://kb.example.com/incidents\n',
      [reviewPath]: exemplary,
    });
    await client.open(at(reviewPath), exemplary.replace('SEV2', 'SEV-2'));
    const found = await client.diagnostics(at(reviewPath), has('values-are-configured'));
    expect(found[0]?.codeDescription?.href).toBe('https://kb.example.com/incidents/rules/values-are-configured/');
  });

  it('finds what lies among reviews a little later, unsaved changes of both included', async () => {
    const { client, at } = await edit({ [reviewPath]: exemplary, [laterPath]: later });
    await client.open(at(laterPath), later.replace('  - INC-2026-014\n', '  - INC-2026-015\n'));
    const found = await client.diagnostics(at(laterPath), has('named-incidents-exist'));
    expect(found.find(({ code }) => code === 'named-incidents-exist')?.message).toContain(
      'did you mean `INC-2026-014`',
    );
    await client.open(at(reviewPath), exemplary.replace('id: INC-2026-014', 'id: INC-2026-015'));
    await client.diagnostics(at(laterPath), (diagnostics) => !has('named-incidents-exist')(diagnostics));
  });

  it('completes, explains, and mends', async () => {
    const { client, at } = await edit({ [reviewPath]: exemplary });
    const path = at(reviewPath);
    const text = exemplary.replace('SEV2', 'SEV-2');
    await client.open(path, text);
    const position = spot(text, 'severity: SEV|-2');
    const list = await client.ask<CompletionList>('textDocument/completion', path, ...position);
    expect(list.items.map(({ label }) => label)).toEqual(['SEV1', 'SEV2', 'SEV3', 'SEV4']);
    const hover = await client.ask<Hover>('textDocument/hover', path, ...position);
    expect(JSON.stringify(hover.contents)).toContain('A level or a category that only one review uses');
    const [line, character] = position;
    const range = { start: { line, character }, end: { line, character } };
    const actions = await client.ask<CodeAction[]>('textDocument/codeAction', path, line, character, {
      range,
      context: { diagnostics: [] },
    });
    expect(actions.map(({ title }) => title)).toEqual([
      expect.stringMatching(/^Replace `SEV-2` by `SEV\d`$/),
      'Waive values-are-configured in this review, with a reason',
    ]);
    const all = await client.ask<CodeAction[]>('textDocument/codeAction', path, 0, 0, {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: ['source.fixAll'] },
    });
    expect(all.map(({ kind }) => kind)).toEqual(['source.fixAll.incidentbook']);
  });

  it('renames an incident across the book, its register, and nothing that is not ours', async () => {
    const { client, book, at } = await edit({
      'register.csv': 'id,started,severity,title\nINC-2026-014,2026-03-04,SEV2,Checkout\n',
      [reviewPath]: exemplary,
      [laterPath]: later,
    });
    await client.open(at(laterPath), later);
    await client.diagnostics(at(laterPath), () => true);
    const position = spot(later, '  - INC-|2026-014');
    const prepared = await client.ask<{ placeholder: string }>(
      'textDocument/prepareRename',
      at(laterPath),
      ...position,
    );
    expect(prepared.placeholder).toBe('INC-2026-014');
    const edit_ = await client.ask<WorkspaceEdit>('textDocument/rename', at(laterPath), ...position, {
      newName: 'INC-2026-114',
    });
    const after = applied(edit_, (path) => (path === at(laterPath) ? later : readFileSync(path, 'utf8')));
    expect(after.get(at(reviewPath))).toContain('id: INC-2026-114');
    expect(after.get(at(reviewPath))).toContain('https://tickets.example.com/INC-2026-014');
    expect(after.get(at(laterPath))).toContain('recurrence_of:\n  - INC-2026-114\n');
    expect(after.get(at(laterPath))).toContain(
      '[INC-2026-114](2026-03-04-checkout-times-out.md), whose INC-2026-114#1',
    );
    expect(after.get(join(book.root, 'register.csv'))).toContain('\nINC-2026-114,2026-03-04');
    await expect(
      client.ask('textDocument/rename', at(laterPath), ...position, { newName: 'INC-2026-020' }),
    ).rejects.toThrow('has already');
    await expect(client.ask('textDocument/rename', at(laterPath), ...position, { newName: 'it' })).rejects.toThrow(
      'expected one that fits',
    );
  });

  it('goes to definitions, finds references and lists symbols', async () => {
    const { client, at } = await edit({ [reviewPath]: exemplary, [laterPath]: later });
    await client.open(at(laterPath), later);
    await client.diagnostics(at(laterPath), () => true);
    const goTo = (marked: string) =>
      client.ask<Location>('textDocument/definition', at(laterPath), ...spot(later, marked));
    expect(await goTo('  - INC-2026|-014')).toMatchObject({
      uri: uriOf(at(reviewPath)),
      range: { start: { line: 1 } },
    });
    const [actionLine] = spot(exemplary, 'Cap the payment| pool');
    expect((await goTo('whose INC-2026-014|#1')).range.start.line).toBe(actionLine);
    expect((await goTo('](2026-03|-04-checkout')).uri).toBe(uriOf(at(reviewPath)));
    const references = await client.ask<Location[]>(
      'textDocument/references',
      at(laterPath),
      ...spot(later, '  - INC-2026|-014'),
      { context: { includeDeclaration: false } },
    );
    expect(references.filter(({ uri }) => uri === uriOf(at(laterPath))).length).toBe(4);
    const symbols = await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: 'again' });
    expect(symbols.map(({ name }) => name)).toEqual(['INC-2026-020: Checkout times out again']);
    const outline = await client.connection.sendRequest<{ name: string; children?: { name: string }[] }[]>(
      'textDocument/documentSymbol',
      { textDocument: { uri: uriOf(at(laterPath)) } },
    );
    expect(outline.map(({ name }) => name).slice(0, 3)).toEqual([
      'INC-2026-020: Checkout times out again',
      'Incident Summary',
      'What Happened',
    ]);
    expect(outline[2]?.children?.map(({ name }) => name)).toEqual(['Trigger', 'Symptoms', 'Scope', 'Detection']);
  });

  it('shows a fault of the settings where it stands, checks by the defaults, and recovers', async () => {
    const config = 'incidentbook.config.yaml';
    const { client, book, at } = await edit({ [config]: 'severities: []\ntitel: X\n', [reviewPath]: exemplary });
    await client.open(at(reviewPath), exemplary.replace('SEV2', 'MINOR'));
    await client.diagnostics(at(reviewPath), has('values-are-configured'));
    const [fault] = await client.diagnostics(at(config), (found) => found.length > 0);
    expect(fault?.message).toMatch(/^Unexpected/);
    expect(client.messages[0]).toContain(`${config}: Unexpected`);
    expect(client.watched).toEqual(['workspace/didChangeWatchedFiles']);
    book.write(config, 'severities: [GRAVE, MINOR]\n');
    const changes = [{ uri: uriOf(at(config)), type: 2 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await client.diagnostics(at(config), (found) => found.length === 0);
    await client.diagnostics(at(reviewPath), (found) => !has('values-are-configured')(found));
  });

  it('asks for what the template asks for once that is saved', async () => {
    const template = readFileSync(new URL('../../reviews/_template.md', import.meta.url), 'utf8');
    const { client, book, at } = await edit({ 'reviews/_template.md': template, [reviewPath]: exemplary });
    await client.open(at(reviewPath), exemplary);
    await client.diagnostics(at(reviewPath), (found) => !has('sections-are-present')(found));
    book.write('reviews/_template.md', template.replace('## Impact', '## Data Protection\n\n[What?]\n\n## Impact'));
    await client.connection.sendNotification('textDocument/didSave', {
      textDocument: { uri: uriOf(at('reviews/_template.md')) },
    });
    const found = await client.diagnostics(at(reviewPath), has('sections-are-present'));
    expect(found.some(({ message }) => says(message, 'Data Protection'))).toBe(true);
  });

  it('checks a single file without any folder, and leaves other Markdown alone', async () => {
    const { client, at } = await edit({ 'a.md': '', 'b.md': '' }, { folders: [] });
    await client.open(at('a.md'), exemplary.replace('SEV2', 'SEV-2'));
    await client.diagnostics(at('a.md'), has('values-are-configured'));
    await client.open(at('b.md'), '# Shopping\n\n- [ ] milk\n');
    await client.diagnostics(at('b.md'), (found) => found.length === 0);
  });

  it('keeps the books of several folders apart', async () => {
    const one = makeBook({ [reviewPath]: exemplary });
    const two = makeBook({ 'incidentbook.config.yaml': 'severities: [S1, S2]\n', [reviewPath]: exemplary });
    const client = await startEditor({ folders: [one.root, two.root] });
    onTestFinished(async () => void (await client.stop()));
    await client.open(join(one.root, reviewPath), exemplary);
    await client.open(join(two.root, reviewPath), exemplary);
    await client.diagnostics(join(two.root, reviewPath), has('values-are-configured'));
    const found = await client.diagnostics(join(one.root, reviewPath), () => true);
    expect(codes(found)).not.toContain('values-are-configured');
    expect(codes(found)).not.toContain('ids-are-unique');
  });

  it('shows the whole book on request', async () => {
    const { client, at } = await edit({ [reviewPath]: exemplary.replace('SEV2', 'SEV-2'), [laterPath]: later });
    await client.open(at(laterPath), later);
    await client.diagnostics(at(laterPath), () => true);
    await client.connection.sendRequest('workspace/executeCommand', { command: 'incidentbook.checkBook' });
    await client.diagnostics(at(reviewPath), has('values-are-configured'));
  });

  it('counts columns in UTF-16 code units, and lines however they end', async () => {
    const { client, at } = await edit({ [reviewPath]: exemplary });
    const path = at(reviewPath);
    const text = exemplary
      .replace('Payments took more than', '🔥👩‍🚒 Ünexpected: somebody careless let payments take')
      .replaceAll('\n', '\r\n');
    await client.open(path, text);
    const found = await client.diagnostics(path, (diagnostics) =>
      diagnostics.some(({ message }) => says(message, 'careless')),
    );
    const [line, character] = spot(text, '|careless');
    expect(found.find(({ message }) => says(message, 'careless'))?.range).toEqual({
      start: { line, character },
      end: { line, character: character + 'careless'.length },
    });
  });
});

/** What files hold once an edit has been carried out, by path. */
function applied(edit: WorkspaceEdit, read: (path: string) => string): Map<string, string> {
  const result = new Map<string, string>();
  for (const change of edit.documentChanges ?? []) {
    if (!('edits' in change)) continue;
    const path = new URL(change.textDocument.uri).pathname;
    const lines = read(path).split('\n');
    const sorted = [...change.edits].sort((a, b) => ('range' in a && 'range' in b ? compare(b, a) : 0));
    for (const one of sorted) {
      if (!('range' in one) || !('newText' in one)) throw new Error('An edit of another kind.');
      const { start, end } = one.range;
      expect(start.line).toBe(end.line);
      const line = lines[start.line] ?? '';
      lines[start.line] = line.slice(0, start.character) + one.newText + line.slice(end.character);
    }
    result.set(path, lines.join('\n'));
  }
  return result;
}

function compare(a: { range: Diagnostic['range'] }, b: { range: Diagnostic['range'] }): number {
  return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}
