import type { Incident } from '../../src/knowledge/types.ts';
import { formatDay } from '../format/time.ts';
import type { Around } from '../page.ts';
import { ExternalLink } from './external-link.tsx';

/** Says of an incident of another book where it belongs, and what a data set cannot tell; nothing of the book's own. */
export function KeptElsewhere({ incident, site }: { readonly incident: Incident; readonly site: Around }) {
  const source = incident.source === undefined ? undefined : site.ask('source', incident.source);
  if (!source) return null;
  const name = source.url === undefined ? source.name : <ExternalLink url={source.url}>{source.name}</ExternalLink>;
  return (
    <p class="notice" data-pagefind-ignore>
      {incident.factsOnly ? (
        <>
          These are the facts that {name} had exported{source.asOf ? ` as of ${formatDay(source.asOf)}` : ''}. The text
          of the review, its actions and its history are kept there.
        </>
      ) : (
        <>This review is kept by {name}, under the rules of its own book.</>
      )}
    </p>
  );
}
