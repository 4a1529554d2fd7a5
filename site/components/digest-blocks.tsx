import type { ComponentChild } from 'preact';
import type { DigestBlock } from '../../src/knowledge/types.ts';
import type { Card } from '../card.ts';
import type { Around } from '../page.ts';
import { IncidentItem } from './incident-item.tsx';
import { IncidentLink } from './incident-link.tsx';

type Line = Extract<DigestBlock, { readonly list: unknown }>['list'][number];

/** What a digest consists of. */
export interface ShownDigest {
  readonly blocks: readonly DigestBlock[];
  /** Its incidents, in the order of the digest. */
  readonly cards: readonly Card[];
}

/** A digest as the page shows it: its incidents as they look everywhere, the rest as it stands in the document. */
export function DigestBlocks({ digest, site }: { readonly digest: ShownDigest; readonly site: Around }) {
  return (
    <>
      {digest.blocks.map((block, index) => {
        // A digest has no more than a few dozen blocks in a fixed order: their places are their names.
        const key = `block-${index}`;
        if ('heading' in block) return <h2 key={key}>{block.heading}</h2>;
        if ('text' in block) return <p key={key}>{block.text}</p>;
        if ('list' in block) return <List key={key} lines={block.list} site={site} />;
        if (block.columns[0] === 'Incident') return <Incidents key={key} cards={digest.cards} site={site} />;
        return <Table key={key} block={block} site={site} />;
      })}
    </>
  );
}

function Incidents({ cards, site }: { readonly cards: readonly Card[]; readonly site: Around }) {
  return (
    <ol class="incident-list">
      {cards.map((card) => (
        <IncidentItem key={card.slug} card={card} site={site} />
      ))}
    </ol>
  );
}

function List({ lines, site }: { readonly lines: readonly Line[]; readonly site: Around }) {
  return (
    <ul class="digest-lines">
      {lines.map((line, index) => (
        <li key={`line-${index + 1}`} dir="auto">
          {line.map((cell) => cellOf(cell, site))}
        </li>
      ))}
    </ul>
  );
}

function Table({
  block,
  site,
}: {
  readonly block: Extract<DigestBlock, { readonly columns: unknown }>;
  readonly site: Around;
}) {
  const rows = block.rows.filter((row) => !isBlank(row));
  if (rows.length === 0) return <p>Nothing could be measured in this period or in the one before.</p>;
  return (
    <table class="stacking digest-table">
      <thead>
        <tr>
          {block.columns.map((column, index) => (
            <th key={`column-${index + 1}`} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, number) => (
          <tr key={`row-${number + 1}`}>
            {row.map((cell, index) =>
              index === 0 ? (
                <th key="name" scope="row" dir="auto">
                  {cellOf(cell, site)}
                </th>
              ) : (
                <td key={`cell-${index + 1}`} data-label={block.columns[index]} dir="auto">
                  <span>{cellOf(cell, site)}</span>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whether a row holds a name and no number at all. */
function isBlank([, ...cells]: Line): boolean {
  return cells.every((cell) => cell === '–' || cell === '0 of 0');
}

function cellOf(cell: Line[number], site: Around): ComponentChild {
  return typeof cell === 'string' ? cell : <IncidentLink id={cell.incident} site={site} bare />;
}
