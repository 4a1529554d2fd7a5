/** The straight line: discover → read → study each → lint together → measure → assemble. Every command is a prefix of it. */
import { join } from 'node:path';
import { CannotRun } from './cannot-run.ts';
import type { AsOf } from './clock.ts';
import { findRoot, readSettings } from './io/config.ts';
import { discoverNamed, discoverReviews } from './io/discover.ts';
import { readGitDates } from './io/git-dates.ts';
import { readLinkedFiles } from './io/linked-files.ts';
import { packageRoot } from './io/package-root.ts';
import { readText, readTextIfThere } from './io/read-text.ts';
import { type Register, readRegister } from './io/register.ts';
import { readRunbookChanges } from './io/runbook-changes.ts';
import { readRunbooks } from './io/runbooks.ts';
import { assemble } from './knowledge/assemble.ts';
import { metricsFor } from './knowledge/digest/digest.ts';
import { digestPagesOf } from './knowledge/digest/digest-pages.ts';
import { doneDaysIn } from './knowledge/git-dates.ts';
import { type Match, similarEarlier } from './knowledge/similarity.ts';
import type { KnowledgeBase, RuleDoc } from './knowledge/types.ts';
import { measure } from './metrics/engine.ts';
import type { MetricContext } from './metrics/metric.ts';
import { shownGroups } from './metrics/shown-groups.ts';
import { type Contract, readContract } from './review/contract.ts';
import { readDocument, type Source } from './review/document.ts';
import type { Problem } from './review/problem.ts';
import { readRunbook } from './review/runbook.ts';
import type { Settings } from './review/settings.ts';
import type { Review } from './review/types.ts';
import { antiPatterns } from './rules/anti-patterns.ts';
import { schemaWithRules } from './rules/config-schema.ts';
import { exampleText } from './rules/example-text.ts';
import { rules } from './rules/index.ts';
import { byPlace, lintBook } from './rules/lint.ts';
import type { BookEntry } from './rules/rule.ts';
import type { Surroundings } from './rules/surroundings.ts';
import { type FileStudy, study } from './study.ts';
import type { World } from './world.ts';

/** A book on disk: where it is, its settings and what its template asks for. */
export interface Project {
  /** Absolute path. */
  readonly root: string;
  readonly settings: Settings;
  readonly contract: Contract;
}

export interface CheckRequest {
  readonly cwd: string;
  /** Files and folders as the user names them; all reviews where there are none. */
  readonly paths?: readonly string[];
  /** Paths from the root outside of which nothing is reported. */
  readonly only?: ReadonlySet<string>;
  /** A text that stands for the file on disk, whether there is one or not: only it is reported. */
  readonly instead?: Source;
  readonly asOf: AsOf;
  /** Whether what pages show is wanted too: the reviews' HTML, and of a book its runbooks and digests. */
  readonly render?: boolean;
  readonly onProgress?: (done: number, of: number) => void;
  /** The environment in which git runs; without one the history in git is not read. */
  readonly gitEnv?: World['env'];
}

export interface Checked {
  readonly project: Project;
  /** Reviews that were checked. */
  readonly files: readonly string[];
  /** Reviews that there are, checked or not. */
  readonly bookFiles: readonly string[];
  /** All reviews of the book that can be counted, in the order of their paths. */
  readonly reviews: readonly Review[];
  readonly register: Register['entries'];
  readonly problems: readonly Problem[];
  readonly waived: number;
  /** Texts of the files that have problems, by path: for code frames and fixes. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Opens the book in or above a folder. Throws {@link CannotRun} where its configuration is wrong. */
export async function openProject(cwd: string): Promise<Project> {
  const root = findRoot(cwd);
  const settings = await readSettings(root, schemaWithRules());
  const own = await readTextIfThere(join(root, settings.reviews, '_template.md'), `${settings.reviews}/_template.md`);
  const template = own ?? (await readText(join(packageRoot(), 'reviews', '_template.md')));
  return { root, settings, contract: readContract(template, settings.headings) };
}

/** Checks reviews: those named, or all. Rules among reviews see the whole book in either case. */
export async function checkBook(request: CheckRequest): Promise<Checked> {
  const project = await openProject(request.cwd);
  const { root, settings, contract } = project;
  const all = await discoverReviews(root, settings.reviews);
  const { instead, only } = request;
  const named = instead
    ? [instead.path]
    : request.paths?.length
      ? await discoverNamed(root, request.cwd, request.paths)
      : undefined;
  if (!all && !named) {
    throw new CannotRun(
      `No folder \`${settings.reviews}\` in ${root}. Run \`incidentbook init\` to begin a book here.`,
    );
  }
  const files = (named ?? all ?? []).filter((path) => !only || only.has(path));
  const input = { contract, settings, asOfMs: request.asOf.ms, render: request.render ?? false };
  const studies: FileStudy[] = [];
  const texts = new Map<string, string>();
  const paths = [...new Set([...(all ?? []), ...files])].sort();
  for (const [index, path] of paths.entries()) {
    const text = path === instead?.path ? instead.text : await readText(join(root, path), path);
    const result = study({ path, text }, input);
    studies.push(result);
    if (result.problems.length > 0 || result.entry === undefined || path === instead?.path) texts.set(path, text);
    request.onProgress?.(index + 1, paths.length);
  }
  const entries = studies.flatMap((item) => item.entry ?? []);
  const together = lintBook(
    entries,
    { ...input, surroundings: await surroundingsOf(request, project, entries) },
    studies.flatMap((item) => item.waived),
  );
  for (const { path } of together.problems)
    if (!texts.has(path)) texts.set(path, await readText(join(root, path), path));
  const register = await registerOf(project);
  if (register.problems.length > 0) texts.set(settings.register, await readText(join(root, settings.register)));
  const withRegister = !named && (!only || only.has(settings.register));
  const wanted = new Set(withRegister ? [...files, settings.register] : files);
  const isWanted = ({ path }: { readonly path: string }) => wanted.has(path);
  return {
    project,
    files,
    bookFiles: paths,
    reviews: studies.flatMap((item) => item.entry?.review ?? []),
    register: register.entries,
    problems: [...studies.flatMap((item) => item.problems), ...together.problems, ...register.problems]
      .filter(isWanted)
      .sort(byPlace),
    waived: [...studies.flatMap((item) => item.waived), ...together.waived].filter(isWanted).length,
    texts,
  };
}

/** What rules among reviews need to know of the disk, of git and of what the book remembers. */
async function surroundingsOf(
  { asOf, gitEnv }: CheckRequest,
  { root }: Project,
  entries: readonly BookEntry[],
): Promise<Surroundings> {
  const reviews = entries.map((entry) => entry.review);
  return {
    ...(await readLinkedFiles(root, entries)),
    ...(gitEnv ? { changed: await readRunbookChanges(root, gitEnv, reviews, asOf.day) } : {}),
    similarTo: similarToPath(reviews),
  };
}

/** Looks for similar incidents when it is first asked: in a book without new reviews nobody asks. */
function similarToPath(reviews: readonly Review[]): NonNullable<Surroundings['similarTo']> {
  let byPath: ReadonlyMap<string, readonly Match[]> | undefined;
  return (path) => {
    byPath ??= new Map([...similarEarlier(reviews)].map(([review, matches]) => [review.path, matches]));
    return (byPath.get(path) ?? []).map(({ review, reason }) => ({ id: review.meta.id, reason }));
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
  const runbooks = request.render ? (await readRunbooks(project.root, settings.runbooks)).map(readRunbook) : [];
  const kb = assemble(reviews, {
    settings,
    runbooks,
    asOfDay: request.asOf.day,
    register: context.register,
    rules: ruleDocs(),
    antiPatterns,
    metrics: measure(reviews, context, shownGroups),
    ...(gitDates ? { gitDates } : {}),
  });
  return { checked, kb: request.render ? withDigests(kb, context) : kb, context };
}

/** The book with its regular reviews, for which every period is measured by itself. */
function withDigests(kb: KnowledgeBase, context: MetricContext): KnowledgeBase {
  const digests = digestPagesOf(kb, ({ from: since, until }, kind) => {
    const metrics = metricsFor[kind];
    if (metrics?.length === 0) return [];
    return measure(context.reviews, context, { filter: { since, until }, ...(metrics ? { metrics } : {}) });
  });
  return { ...kb, digests };
}

/** The dates that only the history of the reviews knows; undefined without an environment in which git runs. */
export async function historyOf({ project, reviews }: Checked, gitEnv: World['env'] | undefined) {
  const { contract, settings, root: cwd } = project;
  const readActions = (path: string, text: string) =>
    readDocument({ path, text }, contract, { render: false }).body.actions;
  return gitEnv && (await readGitDates({ cwd, env: gitEnv, folder: settings.reviews, reviews, readActions }));
}

/** What the metrics of a checked book are computed with. */
export function metricContext(
  { reviews, register, project: { settings } }: Checked,
  { ms, day }: AsOf,
  gitDates: Awaited<ReturnType<typeof historyOf>>,
): MetricContext {
  return { asOfMs: ms, asOfDay: day, settings, register, reviews, doneByHistory: doneDaysIn(gitDates) };
}

/** The rules as the site and other readers show them. */
function ruleDocs(): RuleDoc[] {
  return rules.map(({ name, group, severity, summary, why, good, bad }) => {
    return { name, group, severity, summary, why, good: exampleText(good), bad: exampleText(bad) };
  });
}
