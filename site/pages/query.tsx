import { exampleQueries } from '../../src/exports/relational/query/examples.ts';
import { sizeInWords } from '../../src/size-in-words.ts';
import { Schema } from '../components/schema.tsx';
import { Trail } from '../components/trail.tsx';
import { definePage, once, type Site } from '../page.ts';

const database = 'data/incidents.sqlite';

/** SQL over the book, in the reader's browser. */
export const queryPage = definePage({
  name: 'query',
  scripts: ['query.js'],
  showsSizes: true,
  items: once,
  address: () => 'query/',
  title: () => 'Query',
  description: (_once, kb) => `Ask ${kb.book.title} in SQL: incidents, phases, factors, actions and more as tables.`,
  render: (_once, site) => <Query site={site} />,
});

function Query({ site }: { readonly site: Site }) {
  const size = site.sizes?.get(database);
  return (
    <>
      <Trail steps={[['Browse', 'browse/']]} site={site} />
      <h1>Query</h1>
      <p class="lead">
        Everything in this book as tables, asked in SQL. SQLite runs in your own browser, and no question leaves it.
      </p>
      {size === undefined ? (
        <p class="notice">
          This site carries no database: a large book is asked on your own machine, with <code>incidentbook query</code>
          .
        </p>
      ) : (
        <>
          <noscript>
            <p class="notice">
              Asking needs JavaScript. Without it, <a href={site.href(database)}>the database</a> opens in any SQLite
              client, and <code>incidentbook query</code> answers on the command line.
            </p>
          </noscript>
          <Editor site={site} size={size} />
        </>
      )}
    </>
  );
}

function Editor({ site, size }: { readonly site: Site; readonly size: number }) {
  return (
    <div
      class="query"
      data-query
      data-database={site.href(database)}
      data-wasm={site.asset('sqlite.wasm')}
      data-worker={site.asset('query-worker.js')}
      data-as-of={site.kb.asOf}
    >
      <div class="query-main">
        <form class="query-form needs-script">
          <div class="query-examples">
            <label for="query-example">Begin with</label>
            <select id="query-example">
              <option value="">your own query</option>
              <Examples label="From the runbook" ofRunbook={true} />
              <Examples label="More" ofRunbook={false} />
            </select>
          </div>
          <label for="query-sql" class="query-label">
            SQL
          </label>
          <textarea
            id="query-sql"
            rows={10}
            spellcheck={false}
            autocapitalize="off"
            autocomplete="off"
            aria-describedby="query-keys"
          >
            {exampleQueries[0]?.sql ?? ''}
          </textarea>
          <div class="query-bar">
            <button type="submit" class="button">
              Run
            </button>
            <button type="button" class="quiet-button" data-query-stop hidden>
              Stop
            </button>
            <span class="query-keys" id="query-keys">
              <kbd>Ctrl</kbd> <kbd>Enter</kbd> runs it too
            </span>
            <p class="query-status" role="status" data-query-status />
          </div>
        </form>
        <div class="query-output" data-query-output>
          <p class="query-hint needs-script">
            The first run loads SQLite and the book’s database ({sizeInWords(size)}) from this site. The address then
            holds your query, so a link shares it.
          </p>
        </div>
      </div>
      <Schema />
    </div>
  );
}

function Examples({ label, ofRunbook }: { readonly label: string; readonly ofRunbook: boolean }) {
  const examples = exampleQueries.filter(({ step }) => (step !== undefined) === ofRunbook);
  return (
    <optgroup label={label}>
      {examples.map(({ name, title, step, sql }) => (
        <option key={name} value={name} data-sql={sql}>
          {step === undefined ? title : `Step ${step}: ${title}`}
        </option>
      ))}
    </optgroup>
  );
}
