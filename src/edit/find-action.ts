import type { ReviewDocument } from '../review/document.ts';
import { findSection } from '../review/extract.ts';
import { nearest } from '../review/nearest.ts';
import type { Action } from '../review/types.ts';

/** An action with the review in which it stands. */
export interface FoundAction {
  readonly document: ReviewDocument;
  readonly action: Action;
}

/**
 * Finds an action by its own id, or as `<incident>#<row>`, ignoring case. Where it is not there or not the only one of
 * its name, the answer is what to say: what was found, then what there is.
 */
export function findAction(documents: readonly ReviewDocument[], wanted: string): FoundAction | string {
  const all = documents.flatMap((document) => document.body.actions.map((action) => ({ document, action })));
  const is = (name: string) => name.toLowerCase() === wanted.toLowerCase();
  const found = all.filter((item) => is(item.action.id) || is(rowName(item)));
  const [first, second] = found;
  if (first && !second) return first;
  if (first)
    return `Unexpected \`${wanted}\`, the id of several actions: name one by its row: ${found.map(rowName).join(', ')}.`;
  const incident = documents.find(({ meta }) => is(`${meta.id}#${wanted.split('#').at(-1)}`) || is(meta.id ?? ''));
  if (incident) return `Unexpected \`${wanted}\`, ${actionsOf(incident)}`;
  const near = nearest(
    wanted,
    all.flatMap((item) => [item.action.id, rowName(item)]),
  );
  return `Unknown action \`${wanted}\`. ${near ? `Did you mean \`${near}\`?` : '`incidentbook actions` lists them all.'}`;
}

/** Finds a review by its id, ignoring case, or by its path from the root; else what to say. */
export function findReview(
  documents: readonly ReviewDocument[],
  wanted: string,
  path: string,
): ReviewDocument | string {
  const there = documents.find(({ source }) => source.path === path);
  if (there) return there;
  const found = documents.filter(({ meta }) => meta.id?.toLowerCase() === wanted.toLowerCase());
  const [first, second] = found;
  if (first && second)
    return `Unexpected \`${wanted}\`, the id of several reviews: ${found.map(({ source }) => source.path).join(', ')}.`;
  if (first) return first;
  const ids = documents.flatMap(({ meta }) => meta.id ?? []);
  const near = nearest(wanted, ids);
  return `Unknown incident \`${wanted}\`. ${near ? `Did you mean \`${near}\`?` : `There are: ${ids.slice(-5).join(', ') || 'none yet'}${ids.length > 5 ? ' and earlier ones' : ''}.`}`;
}

/** The table of actions of a review. */
export function actionTable(document: ReviewDocument) {
  return findSection(document.body.sections, 'Action Items')?.tables[0];
}

function rowName({ document, action }: FoundAction): string {
  return `${document.meta.id ?? '?'}#${action.row}`;
}

function actionsOf({ body, meta, source }: ReviewDocument): string {
  const { actions } = body;
  if (actions.length === 0) return `but ${source.path} has no actions yet: \`incidentbook action add ${meta.id} "…"\``;
  return `expected one of the actions of ${meta.id}: ${actions.map(({ id }) => id).join(', ')}.`;
}
