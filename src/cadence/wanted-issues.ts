import { clipped, inertMarkdown } from '../inert-markdown.ts';
import type { ActionState, KnowledgeBase } from '../knowledge/types.ts';
import { visible } from '../visible.ts';
import type { WantedIssue } from './issue.ts';

/** Where a reader finds what an issue is about. */
export interface IssueLinks {
  /** Address of the page of an incident; undefined where the site has none. */
  readonly incident: (id: string) => string | undefined;
  /** Address of a file of the project on the default branch. */
  readonly file: (path: string) => string | undefined;
}

/** GitHub takes 256 characters. */
const TITLE = 200;
const TEXT = 2000;

/**
 * The issues that a book asks for on its day: one for each overdue action, each overdue or missing review, and each
 * follow-up whose day has come. Nothing in them changes from day to day by itself, so that an issue is only touched
 * where the review was.
 */
export function wantedIssues(kb: KnowledgeBase, links: IssueLinks): WantedIssue[] {
  const { actionsOverdue, reviewsOverdue, followUps } = kb.attention;
  const paths = new Map(kb.incidents.map(({ id, path }) => [id, path]));
  const about = (id: string) => aboutIncident(id, paths.get(id), links);
  const all = [
    ...reviewsOverdue.map(({ id, title, severity, due, held }) => ({
      key: `review ${id}`,
      title: `Review overdue: ${id} ${title}`,
      body: `The review of ${about(id)} (${inertMarkdown(severity)}) was due on ${due} and is not final${held === undefined ? '' : `, although it was held on ${held}`}.\n\nThis issue closes by itself once the status of the review is \`final\`.`,
    })),
    ...kb.missingReviews
      .filter(({ days }) => days !== undefined && days > 0)
      .map(({ id, title, severity, due }) => ({
        key: `review ${id}`,
        title: `Review missing: ${id} ${title}`,
        body: `${inertMarkdown(`${id} ${clipped(title, TEXT)} (${severity})`)} has no review; it was due on ${due}.\n\n\`incidentbook new\` begins one. This issue closes by itself once its status is \`final\`.`,
      })),
    ...actionsOverdue.map((action) => ({
      key: actionKey(action),
      title: `Action overdue: ${action.action.text} (${action.incidentId})`,
      body: actionBody(action, about(action.incidentId)),
    })),
    ...followUps
      .filter(({ days }) => days <= 0)
      .map(({ id, title, on }) => ({
        key: `follow-up ${id} ${on}`,
        title: `Follow-up due: ${id} ${title}`,
        body: `The progress after ${about(id)} was to be checked on ${on}, and actions are still open.\n\nThis issue closes by itself once they are done or dropped, or \`follow_up\` names a later day.`,
      })),
  ];
  const first = new Map(all.toReversed().map((each) => [each.key, each]));
  return all
    .filter((each) => first.get(each.key) === each)
    .map(({ title, ...rest }) => ({ ...rest, title: clipped(visible(title).replace(/\s+/g, ' '), TITLE) }));
}

/** The key of the issue about an action. */
export function actionKey({ incidentId, id }: Pick<ActionState, 'incidentId' | 'id'>): string {
  return `action ${incidentId} ${id}`;
}

function actionBody(
  { action, id, owner, priority, target, status, successCriteria }: ActionState,
  about: string,
): string {
  const facts: (readonly [string, string | undefined])[] = [
    ['Owner', owner ?? 'nobody'],
    ['Priority', priority],
    ['Target date', target],
    ['Status', status ?? 'none'],
    ['Success criteria', successCriteria?.text],
    ['Id', id],
  ];
  const lines = facts.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`- **${name}**: ${inertMarkdown(clipped(value, TEXT))}`],
  );
  return [
    `${inertMarkdown(clipped(action.text, TEXT))}`,
    `Decided in the review of ${about}.`,
    lines.join('\n'),
    'This issue closes by itself once the review says that the action is done or dropped, or gives it a new date. Closed as *not planned*, it is not opened again.',
  ].join('\n\n');
}

function aboutIncident(id: string, path: string | undefined, links: IssueLinks): string {
  const url = links.incident(id) ?? (path === undefined ? undefined : links.file(path));
  const name = inertMarkdown(id);
  return url === undefined ? name : `[${name}](<${url}>)`;
}
