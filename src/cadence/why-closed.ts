import type { KnowledgeBase } from '../knowledge/types.ts';
import type { WantedIssue } from './issue.ts';
import type { WhyClosed } from './plan.ts';
import { actionKey } from './wanted-issues.ts';

/** Says why issues that a book no longer asks for may close; of keys that it does not know it says nothing. */
export function whyClosedIn(kb: KnowledgeBase, wanted: readonly WantedIssue[]): WhyClosed {
  return (key) => {
    const [kind, id = ''] = key.split(' ');
    if (kind === 'action') return whyAction(kb, key);
    if (kind === 'review') return whyReview(kb, id);
    if (kind === 'follow-up') return 'the follow-up is not due any more';
    if (kind === 'digest' && wanted.some((each) => each.key.startsWith(`digest ${id} `))) return 'the next one is here';
    return undefined;
  };
}

function whyAction({ actions, incidents }: KnowledgeBase, key: string): string {
  const action = actions.find((each) => actionKey(each) === key);
  if (!action) {
    const there = incidents.some(({ id }) => key.startsWith(`action ${id} `));
    return there ? 'the review no longer names the action' : 'the review is not there any more';
  }
  if (action.open)
    return action.target === undefined
      ? 'the action has no date any more'
      : `the action is now due on ${action.target}`;
  const day = action.completedOn ? ` on ${action.completedOn.day}` : '';
  if (action.status === 'Done') return `the action was done${day}`;
  return action.status === 'Dropped' ? 'the action was dropped' : 'nobody knows any more whether the action waits';
}

function whyReview({ incidents, missingReviews }: KnowledgeBase, id: string): string {
  const incident = incidents.find((each) => each.id === id);
  if (incident) return incident.meta.status === 'final' ? 'the review is final' : 'the review is not due yet';
  return missingReviews.some((each) => each.id === id)
    ? 'the review is not due yet'
    : 'no review of it is asked for any more';
}
