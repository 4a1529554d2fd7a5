import { cellOf } from '../../../src/exports/relational/query/printers.ts';
import type { SqlResult } from '../../../src/exports/relational/query/run-sql.ts';

/** More rows than these nobody reads on a page; a download has them all. */
const mostRows = 1000;
const incidentColumns = new Set(['incident_id', 'earlier_incident_id']);

export interface Drawing {
  readonly number: number;
  readonly of: number;
  /** The link to an incident's page. */
  linkTo(id: string): string;
}

/** A result as a table with its number of rows and its downloads. */
export function drawResult(
  result: SqlResult,
  { number, of, linkTo }: Drawing,
  downloads: readonly HTMLElement[],
): HTMLElement {
  const { columns, rows } = result;
  const count = `${rows.length.toLocaleString('en')} ${rows.length === 1 ? 'row' : 'rows'}`;
  const shown = rows.length > mostRows ? `, the first ${mostRows.toLocaleString('en')} shown` : '';
  const name = of > 1 ? `Result ${number} of ${of}: ` : '';
  const section = element('section', { class: 'query-result' });
  const head = element('div', { class: 'query-result-head' }, [
    element('p', { class: 'query-count' }, [`${name}${count}${shown}`]),
    ...(rows.length > 0 ? [element('p', { class: 'query-downloads' }, downloads)] : []),
  ]);
  const isNumber = columns.map((_, index) => rows.some((row) => typeof row[index] === 'number'));
  const classOf = (index: number): Record<string, string> => (isNumber[index] ? { class: 'number' } : {});
  const table = element('table', {}, [
    element('caption', { class: 'visually-hidden' }, [`${name}${count}`]),
    element('thead', {}, [
      element(
        'tr',
        {},
        columns.map((column, index) => element('th', { scope: 'col', ...classOf(index) }, [column])),
      ),
    ]),
    element(
      'tbody',
      {},
      rows.slice(0, mostRows).map((row) =>
        element(
          'tr',
          {},
          row.map((value, index) =>
            element('td', classOf(index), [drawCell(cellOf(value), columns[index] ?? '', linkTo)]),
          ),
        ),
      ),
    ),
  ]);
  // What scrolls sideways must be reachable by the keyboard.
  const box = element('div', { class: 'query-table', tabindex: '0', role: 'region', 'aria-label': `${name}${count}` }, [
    table,
  ]);
  section.append(head, ...(columns.length > 0 && rows.length > 0 ? [box] : []));
  return section;
}

function drawCell(value: string | number | null, column: string, linkTo: (id: string) => string): Node {
  if (value === null) return element('span', { class: 'query-null' }, ['NULL']);
  if (typeof value === 'string' && incidentColumns.has(column)) {
    return element('a', { href: linkTo(value), class: 'id' }, [value]);
  }
  return element('span', { dir: 'auto' }, [String(value)]);
}

/** A new element with its attributes and children. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Node | string)[] = [],
): HTMLElement {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}
