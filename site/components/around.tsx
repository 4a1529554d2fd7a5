/** What stands around a review: its relatives, what it rests on, and what was accepted. */
import type { Incident } from '../../src/knowledge/types.ts';
import { formatDay } from '../format/time.ts';
import { verdictWords } from '../format/verdicts.ts';
import { countOf } from '../format/words.ts';
import type { Around } from '../page.ts';
import { ExternalLink } from './external-link.tsx';
import { Heading } from './heading.tsx';
import { IncidentLink } from './incident-link.tsx';

interface Props {
  readonly incident: Incident;
  readonly site: Around;
}

/** Earlier and later incidents that belong to this one, each with the reason. */
export function Related({ incident, site }: Props) {
  if (!hasRelated(incident)) return null;
  const repeats = incident.meta.recurrence_of ?? [];
  const related = incident.meta.related ?? [];
  const { repeatedBy, similar } = incident;
  return (
    <section class="review-section">
      <Heading level={2} slug="page-related">
        Related incidents
      </Heading>
      <Ids label="Repeats an earlier incident" ids={repeats} site={site} />
      <Ids label="Repeated by a later incident" ids={repeatedBy} site={site} />
      <Ids label="Worth reading beside it" ids={related} site={site} />
      {similar.length > 0 && (
        <>
          <h3>Similar incidents</h3>
          <ul class="plain similar">
            {similar.map(({ id, reason, openActions }) => (
              <li key={id}>
                <IncidentLink id={id} site={site} />
                <span class="under" dir="auto">
                  {reason}
                  {openActions > 0 && `; ${countOf(openActions, 'action')} still open`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Ids({ label, ids, site }: { readonly label: string; readonly ids: readonly string[]; readonly site: Around }) {
  if (ids.length === 0) return null;
  return (
    <>
      <h3>{label}</h3>
      <ul class="plain">
        {ids.map((id) => (
          <li key={id}>
            <IncidentLink id={id} site={site} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Runbooks used, links and public sources. */
export function References({ incident, site }: Props) {
  const { runbooks = [], links = {}, sources = [] } = incident.meta;
  const labelled = Object.entries(links);
  const named = new Set(labelled.map(([, url]) => url));
  const others = sources.filter((url) => !named.has(url));
  if (!hasReferences(incident)) return null;
  return (
    <section class="review-section">
      <Heading level={2} slug="page-sources">
        Sources and links
      </Heading>
      <ul class="plain references">
        {runbooks.map(({ path, verdict }) => (
          <li key={path}>
            Runbook <RunbookLink path={path} site={site} /> {verdictWords[verdict]}
          </li>
        ))}
        {labelled.map(([label, url]) => (
          <li key={label}>
            <ExternalLink url={url}>{label}</ExternalLink> <span class="quiet">{hostOf(url)}</span>
          </li>
        ))}
        {others.map((url) => (
          <li key={url}>
            <ExternalLink url={url}>{url.replace(/^https?:\/\//, '')}</ExternalLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Rules from which this review departs, each with its reason. */
export function Waivers({ incident, site }: Props) {
  if (incident.waived.length === 0) return null;
  return (
    <section class="review-section">
      <Heading level={2} slug="page-waived">
        Waived rules
      </Heading>
      <ul class="plain">
        {incident.waived.map(({ rule, reason }) => (
          <li key={rule}>
            {site.ask('rule', rule) ? <a href={site.href(`rules/${rule}/`)}>{rule}</a> : <span class="id">{rule}</span>}
            <span class="under" dir="auto">
              {reason}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How the review came to be, as git tells it; nothing where the history was not read. */
export function History({ incident }: Pick<Props, 'incident'>) {
  if (incident.history.length === 0) return null;
  const repository = incident.kept.repository?.replace(/\/$/, '');
  return (
    <section class="review-section">
      <Heading level={2} slug="page-history">
        History of this review
      </Heading>
      <ol class="plain history">
        {incident.history.map(({ commit, day, subject }) => (
          <li key={commit}>
            <time dateTime={day}>{formatDay(day)}</time>{' '}
            {repository ? (
              <a href={`${repository}/commit/${commit}`} dir="auto">
                {subject}
              </a>
            ) : (
              <span dir="auto">{subject}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The incidents before and after this one. */
export function Neighbours({ incident, site }: Props) {
  const previous = incident.previous === undefined ? undefined : site.ask('incident', incident.previous);
  const next = incident.next === undefined ? undefined : site.ask('incident', incident.next);
  if (!previous && !next) return null;
  return (
    <nav class="neighbours" aria-label="Neighbouring incidents">
      {previous && (
        <a class="previous" href={site.href(previous.address)} rel="prev">
          <span class="quiet">Earlier</span>
          <span dir="auto">{previous.title}</span>
        </a>
      )}
      {next && (
        <a class="next" href={site.href(next.address)} rel="next">
          <span class="quiet">Later</span>
          <span dir="auto">{next.title}</span>
        </a>
      )}
    </nav>
  );
}

/** A runbook by its title; its bare path where the book does not show it. */
function RunbookLink({ path, site }: { readonly path: string; readonly site: Around }) {
  const runbook = site.ask('runbook', path);
  if (!runbook) return <code>{path}</code>;
  return (
    <a href={site.href(runbook.address)} dir="auto">
      {runbook.title}
    </a>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
}

/** The sections that stand around this review, for its table of contents. */
export function aroundEntries(incident: Incident): readonly { readonly slug: string; readonly label: string }[] {
  return [
    ...(hasRelated(incident) ? [{ slug: 'page-related', label: 'Related incidents' }] : []),
    ...(hasReferences(incident) ? [{ slug: 'page-sources', label: 'Sources and links' }] : []),
    ...(incident.waived.length > 0 ? [{ slug: 'page-waived', label: 'Waived rules' }] : []),
    ...(incident.history.length > 0 ? [{ slug: 'page-history', label: 'History of this review' }] : []),
  ];
}

function hasRelated({ meta, repeatedBy, similar }: Incident): boolean {
  return [meta.recurrence_of, meta.related, repeatedBy, similar].some((list) => list !== undefined && list.length > 0);
}

function hasReferences({ meta }: Incident): boolean {
  return [meta.runbooks, Object.keys(meta.links ?? {}), meta.sources].some(
    (list) => list !== undefined && list.length > 0,
  );
}
