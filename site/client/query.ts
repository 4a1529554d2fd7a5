/** The page of queries: SQL over the book in the reader's own browser, with the query in the address. */
import { resultAsCsv, resultsAsJson } from '../../src/exports/relational/query/printers.ts';
import type { SqlResult } from '../../src/exports/relational/query/run-sql.ts';
import { drawResult, element } from './query/draw.ts';
import { createEngine } from './query/engine.ts';
import type { Answer } from './query/protocol.ts';

function start(): void {
  const place = document.querySelector<HTMLElement>('[data-query]');
  const form = place?.querySelector('form');
  const editor = place?.querySelector('textarea');
  const examples = place?.querySelector('select');
  const status = place?.querySelector<HTMLElement>('[data-query-status]');
  const output = place?.querySelector<HTMLElement>('[data-query-output]');
  const stop = place?.querySelector<HTMLButtonElement>('[data-query-stop]');
  if (!place || !form || !editor || !examples || !status || !output || !stop) return;
  const { database = '', wasm = '', worker = '', asOf = '' } = place.dataset;
  const root = document.documentElement.dataset['root'] ?? '/';
  const engine = createEngine(worker);
  let asked = 0;

  async function run(): Promise<void> {
    if (!editor || !status || !stop || !output) return;
    asked += 1;
    const mine = asked;
    if (editor.value.trim() === '') {
      status.textContent = 'Write a query first, or choose an example.';
      return;
    }
    status.textContent = 'Running …';
    stop.hidden = false;
    output.setAttribute('aria-busy', 'true');
    const answer = await engine.ask({ sql: editor.value, database, wasm });
    if (mine !== asked) return;
    stop.hidden = true;
    output.removeAttribute('aria-busy');
    show(answer);
  }

  function show(answer: Answer): void {
    if (!output || !status || !editor) return;
    if (answer.kind === 'results') {
      output.replaceChildren(...answer.results.map((result, index) => draw(result, index, answer.results)));
      const rows = answer.results.at(-1)?.rows.length ?? 0;
      status.textContent = `${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'} in ${inWords(answer.ms)}.`;
      return;
    }
    if (answer.kind === 'not-loaded') {
      status.textContent = '';
      output.replaceChildren(
        element('p', { class: 'notice', role: 'alert' }, [`The database could not be loaded: ${answer.message}.`]),
      );
      return;
    }
    const where = answer.place ? ` (line ${answer.place.line}, column ${answer.place.column})` : '';
    status.textContent = '';
    output.replaceChildren(
      element('div', { class: 'notice query-fault', role: 'alert' }, [
        element('p', {}, [...withCode(answer.message), where]),
        ...(answer.frame === '' ? [] : [element('pre', {}, [answer.frame.replace(/\n$/, '')])]),
      ]),
    );
    if (answer.place) putCaret(editor, answer.place);
  }

  const draw = (result: SqlResult, index: number, all: readonly SqlResult[]) =>
    drawResult(result, { number: index + 1, of: all.length, linkTo: (id) => `${root}incidents/${id.toLowerCase()}/` }, [
      download('CSV', 'query.csv', 'text/csv', () => resultAsCsv(result)),
      download('JSON', 'query.json', 'application/json', () => resultsAsJson([result], asOf)),
    ]);

  function ask(push: boolean): void {
    if (push && editor)
      history.pushState(null, '', `${location.pathname}?${new URLSearchParams({ sql: editor.value })}`);
    void run();
  }

  function fromAddress(): void {
    if (!editor || !examples) return;
    const sql = new URLSearchParams(location.search).get('sql');
    if (sql === null) return;
    editor.value = sql;
    examples.value = [...examples.options].find(({ dataset }) => dataset['sql'] === sql)?.value ?? '';
    ask(false);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask(true);
  });
  editor.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    ask(true);
  });
  editor.addEventListener('input', () => {
    examples.value = '';
  });
  examples.addEventListener('change', () => {
    const sql = examples.selectedOptions[0]?.dataset['sql'];
    if (sql === undefined) return;
    editor.value = sql;
    ask(true);
  });
  stop.addEventListener('click', () => {
    asked += 1;
    engine.stop();
    stop.hidden = true;
    output.removeAttribute('aria-busy');
    status.textContent = 'Stopped.';
  });
  place.addEventListener('click', (event) => {
    const name = event.target instanceof HTMLElement ? event.target.dataset['insert'] : undefined;
    if (name === undefined) return;
    editor.setRangeText(name, editor.selectionStart, editor.selectionEnd, 'end');
    editor.focus();
  });
  addEventListener('popstate', fromAddress);
  fromAddress();
}

/** What stands between backticks as code. */
function withCode(message: string): (Node | string)[] {
  return message.split('`').map((part, index) => (index % 2 === 1 ? element('code', {}, [part]) : part));
}

function download(label: string, name: string, type: string, make: () => string): HTMLElement {
  const button = element('button', { type: 'button', class: 'quiet-button' }, [label]);
  button.addEventListener('click', () => {
    const address = URL.createObjectURL(new Blob([make()], { type }));
    element('a', { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  });
  return button;
}

function putCaret(
  editor: HTMLTextAreaElement,
  { line, column }: { readonly line: number; readonly column: number },
): void {
  const before = editor.value.split('\n').slice(0, line - 1);
  const at = before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
  editor.setSelectionRange(at, at);
}

function inWords(ms: number): string {
  return ms < 1000 ? `${Math.max(1, Math.round(ms))} ms` : `${(ms / 1000).toFixed(1)} s`;
}

start();
