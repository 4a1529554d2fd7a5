/** The straight line: discover → read → study each → lint together → measure → assemble. Every command is a prefix of it. */
import { assemble } from './knowledge/assemble.ts';
import { datesAlone } from './knowledge/git-dates.ts';
import { makeAnew } from './knowledge/recall.ts';
import { searchSimilar } from './knowledge/similarity.ts';
import type { KnowledgeBase } from './knowledge/types.ts';
import type { WithheldFromPublic } from './knowledge/withheld.ts';
import type { MetricContext } from './metrics/metric.ts';
import { shownGroups } from './metrics/shown-groups.ts';
import type { Checked, CheckRequest } from './pipeline/checked.ts';
import { findReviews } from './pipeline/find-reviews.ts';
import { openKeptNumbers } from './pipeline/kept-numbers.ts';
import { historyOf, measureAgain, metricContext, withDigests } from './pipeline/measuring.ts';
import { openProject } from './pipeline/open-project.ts';
import { publicPart } from './pipeline/public-part.ts';
import { readAllRunbooks } from './pipeline/read-all-runbooks.ts';
import { checkedOf, type ReadBook } from './pipeline/read-book.ts';
import { readOwnGuides } from './pipeline/read-own-guides.ts';
import { faultsOf, readRegisterOf } from './pipeline/read-register-of.ts';
import { allCauses, readSources } from './pipeline/read-sources.ts';
import { ruleDocs } from './pipeline/rule-docs.ts';
import { studyForFindings } from './pipeline/study-for-findings.ts';
import { type LeanStudies, studyLeanly } from './pipeline/study-leanly.ts';
import { type StudyRequest, studyReviews } from './pipeline/study-reviews.ts';
import { surroundingsOf } from './pipeline/surroundings.ts';
import type { Review } from './review/types.ts';
import { antiPatternsAmong } from './rules/anti-patterns.ts';
import { rulesWith } from './rules/index.ts';
import { lintBook } from './rules/lint.ts';

/** Checks reviews: those named, or all. Rules among reviews see the whole book in either case. */
export async function checkBook(request: CheckRequest): Promise<Checked> {
  return checkTogether(await readBook(request));
}

/** Reads a book and studies each review by itself. */
export async function readBook(request: CheckRequest): Promise<ReadBook> {
  const { memory, instead, onProgress, everySource = false } = request;
  memory?.turn();
  const open = () => openProject(request.cwd, { extend: request.extend ?? false });
  const project = memory ? await memory.project(open) : await open();
  const { root, settings, contract, extensions } = project;
  const found = await findReviews(project, request);

  const input = { contract, settings, extensions, asOfMs: request.asOf.ms, render: request.render ?? false };
  const study = { root, input, instead, memory, keep: request.keepStudies, onProgress };
  const { studies, numbers, bodies } = await studiesOf(found.all, study, request, extensions.pages.length > 0);

  const own = studies.flatMap((item) => item.entry ?? []);
  const sources = await readSources(project, own, { ...input, memory, onProgress, everySource });
  const entries = [...own, ...sources.entries];
  let reviewsNow: readonly Review[] | undefined;
  const reviews = (): readonly Review[] => {
    reviewsNow ??= entries.map(({ review }) => review);
    return reviewsNow;
  };
  const similar = searchSimilar(reviews, numbers, memory?.recall);
  const register = await readRegisterOf(project);
  // A team's own rules may look at whatever they like; ours say what they need of reviews that are not asked about.
  const isPart = !found.isWhole && !extensions.rules.some((rule) => 'checkBook' in rule);
  const asked = isPart ? studies.filter(({ path }) => found.isWanted(path)) : studies;
  const alone = asked.flatMap((item) => item.problems);
  return {
    ...{ request, project, found, input, asked, isPart, own, sources, entries, bodies, similar, register, alone },
    get reviews() {
      return reviews();
    },
  };
}

/** Holds the reviews of a book against each other, and tells all that is wrong with it. */
export async function checkTogether(read: ReadBook): Promise<Checked> {
  const { request, project, input, found, asked, isPart, own, entries, sources, similar, register } = read;
  const isAsked = isPart ? found.isWanted : undefined;
  const around = await surroundingsOf(own, { ...request, root: project.root, sources, similar, isAsked });
  const surroundings = { ...around, registerFaults: faultsOf(register) };
  const waivedAlone = asked.flatMap((item) => item.waived);
  return checkedOf(read, lintBook(entries, { ...input, surroundings, isAsked }, waivedAlone));
}

/** What is known before reviews have been held against each other: only what is wrong with each by itself. */
export async function checkAlone(read: ReadBook): Promise<Checked> {
  return checkedOf(read, { problems: [], waived: [] });
}

/** Studies reviews, and holds as much of them as is asked for. */
async function studiesOf(
  paths: readonly string[],
  study: StudyRequest,
  { findingsOnly, cache = true, threads, mostWhole = Number.POSITIVE_INFINITY, audience }: CheckRequest,
  hasOwnPages: boolean,
): Promise<Pick<LeanStudies, 'studies'> & Partial<LeanStudies>> {
  if (findingsOnly) return studyForFindings(paths, { ...study, cache, threads });
  // A team's own page may look at whatever a review holds.
  if (paths.length > mostWhole && audience === undefined && !hasOwnPages) return studyLeanly(paths, study);
  return { studies: await studyReviews(paths, study), ...(study.memory ? { numbers: study.memory.numbers } : {}) };
}

export type BookRequest = Omit<CheckRequest, 'paths'>;

export interface Book {
  /** The whole book, whoever is to read it. */
  readonly checked: Checked;
  /** For the public: what of it is shown. */
  readonly open?: Checked;
  /** For the public: the texts of its reviews without what is internal, by path. */
  readonly texts?: ReadonlyMap<string, string>;
  /** For the public: what may stand nowhere in what is made. */
  readonly withheld?: WithheldFromPublic;
  readonly kb: KnowledgeBase;
  /** What the metrics were computed with, for whoever measures a part of the book again. */
  readonly context: MetricContext;
  /** Keeps the numbers that were asked for, for the next run. */
  readonly keepNumbers?: () => Promise<void>;
}

/** Checks the whole book and puts it together: all that the site, the feeds and the exports show. */
export async function assembleBook(request: BookRequest): Promise<Book> {
  const render = request.audience !== 'public' && request.render === true;
  return putTogether(await checkBook({ ...request, render, everySource: true }), request);
}

/** Puts a whole book together that has been checked. */
export async function putTogether(whole: Checked, request: BookRequest): Promise<Book> {
  const isPublic = request.audience === 'public';
  const open = isPublic ? await publicPart(whole, request.render ?? false) : undefined;
  const checked = open?.checked ?? whole;
  const { reviews, project, sources } = checked;
  const { settings } = project;
  const rules = rulesWith(project.extensions.rules);
  const causes = allCauses(settings, sources);

  const { recall = makeAnew } = request.memory ?? {};
  const history = await historyOf(checked, request.gitEnv, request.memory?.git);
  const gitDates = history && isPublic ? datesAlone(history) : history;
  const context = metricContext(checked, request.asOf, gitDates);
  const kept = request.keepStudies && !request.memory ? openKeptNumbers(project.root, context) : undefined;

  const runbooks = open?.runbooks ?? (request.render ? await readAllRunbooks(project, sources, recall) : []);
  const guides = open?.guides ?? (request.render ? await readOwnGuides(project, recall) : undefined);
  const kb = assemble(reviews, {
    settings: recall.named('settings', [settings, JSON.stringify(causes)], () => ({ ...settings, causes })),
    sources: sources.map(({ book }) => book),
    audience: request.audience,
    runbooks,
    guides,
    asOfDay: request.asOf.day,
    register: context.register,
    rules: ruleDocs(rules),
    antiPatterns: antiPatternsAmong(rules),
    get metrics() {
      return measureAgain(context, shownGroups, 'all', { recall, kept });
    },
    similar: checked.similar,
    recall,
    ...(gitDates ? { gitDates } : {}),
  });
  return {
    checked: whole,
    kb: request.render ? withDigests(kb, context, { recall, kept }) : kb,
    context,
    ...(kept ? { keepNumbers: kept.save } : {}),
    ...(open ? { open: open.checked, texts: open.texts, withheld: open.withheld } : {}),
  };
}
