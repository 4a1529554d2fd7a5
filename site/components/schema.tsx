import { tables, views } from '../../src/exports/relational/model.ts';
import type { Columns } from '../../src/exports/relational/table.ts';

/** The tables and columns that a query can name; a click on one puts it into the query. */
export function Schema() {
  return (
    <aside class="schema" aria-labelledby="query-tables">
      <h2 id="query-tables">Tables</h2>
      {[...tables, ...views].map(({ name, description, columns }) => (
        <details key={name} class="schema-table">
          <summary>
            <code>{name}</code>
          </summary>
          <p class="schema-about">{description}</p>
          <ColumnList columns={columns} />
        </details>
      ))}
    </aside>
  );
}

function ColumnList({ columns }: { readonly columns: Columns }) {
  return (
    <dl class="schema-columns">
      {Object.entries(columns).map(([column, { type, description, references }]) => (
        <div key={column}>
          <dt>
            <button type="button" class="schema-column" data-insert={column}>
              {column}
            </button>{' '}
            <span class="schema-type">{type}</span>
          </dt>
          <dd>
            {description}
            {references && ` → ${references}`}
          </dd>
        </div>
      ))}
    </dl>
  );
}
