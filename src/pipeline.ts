/** The straight line: discover → read → study each → lint together → measure → assemble. Every command is a prefix of it. */
import { join } from 'node:path';
import { readTextIfThere } from './io/read-text.ts';
import { type Register, readRegister } from './io/register.ts';
import { readRunbooks } from './io/runbooks.ts';
import { assemble } from './knowledge/assemble.ts';
import type { KnowledgeBase } from './knowledge/types.ts';
import { measure } from './metrics/engine.ts';
import type { MetricContext } from './metrics/metric.ts';
import { shownGroups } from './metrics/shown-groups.ts';
import type { Checked, CheckRequest } from './pipeline/checked.ts';
import { findReviews } from './pipeline/find-reviews.ts';
import { historyOf, metricContext, withDigests } from './pipeline/measuring.ts';
import { openProject, type Project } from './pipeline/open-project.ts';
import { ruleDocs } from './pipeline/rule-docs.ts';
import { studyReviews } from './pipeline/study-reviews.ts';
import { surroundingsOf } from './pipeline/surroundings.ts';
import { textsOf } from './pipeline/texts-of.ts';
import { readRunbook } from './review/runbook.ts';
import { antiPatterns } from './rules/anti-patterns.ts';
import { byPlace, lintBook } from './rules/lint.ts';

/** Checks reviews: those named, or all. Rules among reviews see the whole book in either case. */
export async function checkBook(request: CheckRequest): Promise<Checked> {
  const project = await openProject(request.cwd);
  const { root, settings, contract } = project;
  const found = await findReviews(project, request);

  const input = { contract, settings, asOfMs: request.asOf.ms, render: request.render ?? false };
  const { instead, onProgress } = request;
  const studies = await studyReviews(found.all, { root, input, instead, onProgress });

  const entries = studies.flatMap((item) => item.entry ?? []);
  const surroundings = await surroundingsOf(entries, { ...request, root });
  const waivedAlone = studies.flatMap((item) => item.waived);
  const together = lintBook(entries, { ...input, surroundings }, waivedAlone);
  const register = await registerOf(project);

  const isWanted = ({ path }: { readonly path: string }) => found.isWanted(path);
  const alone = studies.flatMap((item) => item.problems);
  const problems = [...alone, ...together.problems, ...register.problems].filter(isWanted).sort(byPlace);
  return {
    project,
    files: found.wanted,
    bookFiles: found.all,
    reviews: entries.map(({ review }) => review),
    register: register.entries,
    problems,
    waived: [...waivedAlone, ...together.waived].filter(isWanted).length,
    texts: await textsOf(
      root,
      problems.map(({ path }) => path),
      instead,
    ),
  };
}

/** The incidents known to exist; none where the book keeps no register. */
async function registerOf({ root, settings }: Project): Promise<Register> {
  const text = await readTextIfThere(join(root, settings.register), settings.register);
  return text === undefined ? { entries: [], problems: [] } : readRegister(settings.register, text, settings);
}

export type BookRequest = Omit<CheckRequest, 'paths'>;

export interface Book {
  readonly checked: Checked;
  readonly kb: KnowledgeBase;
  /** What the metrics were computed with, for whoever measures a part of the book again. */
  readonly context: MetricContext;
}

/** Checks the whole book and puts it together: all that the site, the feeds and the exports show. */
export async function assembleBook(request: BookRequest): Promise<Book> {
  const checked = await checkBook(request);
  const { reviews, project } = checked;
  const { settings } = project;

  const gitDates = await historyOf(checked, request.gitEnv);
  const context = metricContext(checked, request.asOf, gitDates);
  const metrics = measure(reviews, context, shownGroups);

  const runbooks = request.render ? (await readRunbooks(project.root, settings.runbooks)).map(readRunbook) : [];
  const kb = assemble(reviews, {
    settings,
    runbooks,
    asOfDay: request.asOf.day,
    register: context.register,
    rules: ruleDocs(),
    antiPatterns,
    metrics,
    ...(gitDates ? { gitDates } : {}),
  });
  return { checked, kb: request.render ? withDigests(kb, context) : kb, context };
}
