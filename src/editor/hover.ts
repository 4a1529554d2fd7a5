import type { Hover } from 'vscode-languageserver';
import type { Problem } from '../review/problem.ts';
import { rules } from '../rules/index.ts';
import type { BookEntry } from '../rules/rule.ts';
import { describeField } from './completion/describe-field.ts';
import { needOf } from './completion/keys.ts';
import { frontMatterSpot } from './front-matter-spot.ts';
import { idAt } from './incident-ids.ts';
import { targetAt } from './link-target.ts';
import { MarkupKind } from './protocol.ts';
import { objectOf, schemaAt } from './schema-at.ts';
import type { BookView, FileView } from './view.ts';

/** What is known of the thing at an offset: the rules broken there, the incident, the runbook or the field. */
export function hover(file: FileView, offset: number, book: BookView, problems: readonly Problem[]): Hover | undefined {
  const texts = [...rulesAt(file, offset, problems), thingAt(file, offset, book)].filter((text) => text !== undefined);
  return texts.length === 0 ? undefined : { contents: { kind: MarkupKind.Markdown, value: texts.join('\n\n---\n\n') } };
}

function rulesAt({ lines }: FileView, offset: number, problems: readonly Problem[]): string[] {
  const broken = new Set(
    problems
      .filter(({ line, column, endLine, endColumn }) => {
        return lines.offset(line, column) <= offset && offset <= lines.offset(endLine, endColumn);
      })
      .map(({ rule }) => rule),
  );
  return rules
    .filter(({ name }) => broken.has(name))
    .map(({ name, summary, why }) => `**${name}**: ${summary}\n\n${why}`);
}

function thingAt(file: FileView, offset: number, book: BookView): string | undefined {
  const id = idAt(file, offset, book);
  if (id) return id.row === undefined ? incidentText(id.entry) : actionText(id.entry, id.row);
  const target = targetAt(file, offset, book);
  if (target) {
    const review = book.entries.find((entry) => entry.review.path === target.path);
    const runbook = book.runbooks.find(({ path }) => path === target.path);
    if (review) return incidentText(review);
    if (runbook) return `**${runbook.title}**\n\nRunbook \`${runbook.path}\``;
  }
  const spot = frontMatterSpot(file, offset);
  return spot && fieldText(spot, book);
}

function incidentText({ review: { meta, body } }: BookEntry): string {
  const summary = body.sections.find(({ name }) => name === 'Incident Summary')?.blocks.find(({ text }) => text !== '');
  const facts = [meta.severity, meta.status, `started ${meta.timeline.started}`].join(' · ');
  return [`**${meta.id}: ${plain(meta.title)}**`, facts, ...(summary ? [plain(summary.text)] : [])].join('\n\n');
}

function actionText(entry: BookEntry, row: number): string {
  const { meta, body } = entry.review;
  const action = body.actions.find((candidate) => candidate.row === row);
  if (!action) return incidentText(entry);
  const facts = [action.status, action.owner, action.target && `by ${action.target}`].filter(
    (fact) => fact !== undefined,
  );
  return `**${meta.id}#${row}: ${plain(action.action.text)}**\n\n${facts.join(' · ')}\n\n${plain(meta.title)}`;
}

function fieldText(spot: NonNullable<ReturnType<typeof frontMatterSpot>>, book: BookView): string | undefined {
  const path = spot.part === 'key' ? [...spot.path, spot.word] : spot.path;
  const node = schemaAt(path);
  const at = path.at(-1) === '-' ? path.slice(0, -1) : path;
  const parent = schemaAt(at.slice(0, -1));
  if (!node || !parent) return undefined;
  const { causes } = book.project.settings;
  const cause = at.join('.') === 'cause' && Object.hasOwn(causes, spot.word) ? causes[spot.word] : undefined;
  const field = schemaAt(at) ?? node;
  return [
    `**${at.join('.')}** (${needOf(at, objectOf(parent))})`,
    ...(cause === undefined || spot.part === 'key' ? [] : [`\`${spot.word}\`: ${cause}`]),
    describeField(field),
  ].join('\n\n');
}

/** Text that Markdown shows as it is. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
