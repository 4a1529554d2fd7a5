import { clipped, inertMarkdown } from '../../inert-markdown.ts';
import type { ReviewPreview, UnfinishedIncident } from '../../knowledge/review-preview.ts';
import type { ActionState } from '../../knowledge/types.ts';
import type { Report } from '../reporter.ts';
import { amount } from '../text.ts';
import { linesThatFit } from './lines-that-fit.ts';
import { linked } from './problem-list.ts';

const MOST_ACTIONS = 3;
const TEXT = 300;

/** Similar earlier incidents with their open actions; empty where there are none. */
export function unfinishedList(previews: readonly ReviewPreview[], report: Report, most: number): string {
  const several = previews.length > 1;
  const lines = previews.flatMap(({ id, unfinished }) =>
    unfinished.map((earlier) => ({ text: incident(earlier, several ? id : undefined, report), count: 1 })),
  );
  return linesThatFit(lines, most, 'incident').join('\n');
}

function incident(earlier: UnfinishedIncident, of: string | undefined, { fileUrl }: Report): string {
  const { id, title, path, reason, openActions } = earlier;
  const name = linked(`**${inertMarkdown(id)}**`, fileUrl(path));
  const beside = of === undefined ? '' : ` (beside ${inertMarkdown(of)})`;
  const more = openActions.length - MOST_ACTIONS;
  return [
    `- ${name} ${inertMarkdown(clipped(title, TEXT))}${beside}: ${inertMarkdown(clipped(reason, TEXT))}`,
    ...openActions.slice(0, MOST_ACTIONS).map((action) => `  - ${actionLine(action)}`),
    ...(more > 0 ? [`  - … and ${amount(more, 'more open action')}`] : []),
  ].join('\n');
}

function actionLine({ action, owner, target, overdueDays }: ActionState): string {
  const late = overdueDays !== undefined && overdueDays > 0 ? `, ${amount(overdueDays, 'day')} late` : '';
  const facts = [owner ?? 'no owner', target === undefined ? 'no date' : `due on ${target}${late}`];
  return inertMarkdown(`${clipped(action.text, TEXT)} (${clipped(facts.join('; '), TEXT)})`);
}
