/** The straight line: discover → read → study each → lint together → measure → assemble. Every command is a prefix of it. */
import { assemble } from './knowledge/assemble.ts';
import { datesAlone } from './knowledge/git-dates.ts';
import { searchSimilar } from './knowledge/similarity.ts';
import type { KnowledgeBase } from './knowledge/types.ts';
import type { WithheldFromPublic } from './knowledge/withheld.ts';
import { measure } from './metrics/engine.ts';
import type { MetricContext } from './metrics/metric.ts';
import { shownGroups } from './metrics/shown-groups.ts';
import type { Checked, CheckRequest } from './pipeline/checked.ts';
import { findReviews } from './pipeline/find-reviews.ts';
import { historyOf, metricContext, withDigests } from './pipeline/measuring.ts';
import { openProject } from './pipeline/open-project.ts';
import { publicPart } from './pipeline/public-part.ts';
import { readAllRunbooks } from './pipeline/read-all-runbooks.ts';
import { readOwnGuides } from './pipeline/read-own-guides.ts';
import { readRegisterOf } from './pipeline/read-register-of.ts';
import { allCauses, readSources } from './pipeline/read-sources.ts';
import { ruleDocs } from './pipeline/rule-docs.ts';
import { studyForFindings } from './pipeline/study-for-findings.ts';
import { type LeanStudies, studyLeanly } from './pipeline/study-leanly.ts';
import { type StudyRequest, studyReviews } from './pipeline/study-reviews.ts';
import { surroundingsOf } from './pipeline/surroundings.ts';
import { textsOf } from './pipeline/texts-of.ts';
import { antiPatternsAmong } from './rules/anti-patterns.ts';
import { rulesWith } from './rules/index.ts';
import { byPlace, lintBook } from './rules/lint.ts';

/** Checks reviews: those named, or all. Rules among reviews see the whole book in either case. */
export async function checkBook(request: CheckRequest): Promise<Checked> {
  const project = await openProject(request.cwd, { extend: request.extend ?? false });
  const { root, settings, contract, extensions } = project;
  const found = await findReviews(project, request);

  const input = { contract, settings, extensions, asOfMs: request.asOf.ms, render: request.render ?? false };
  const { instead, onProgress } = request;
  const study = { root, input, instead, onProgress };
  const { studies, numbers, bodies } = await studiesOf(found.all, study, request, extensions.pages.length > 0);

  const own = studies.flatMap((item) => item.entry ?? []);
  const { everySource = false } = request;
  const sources = await readSources(project, own, { ...input, onProgress, everySource });
  const entries = [...own, ...sources.entries];
  const reviews = entries.map(({ review }) => review);
  const similar = searchSimilar(reviews, numbers);
  const surroundings = await surroundingsOf(own, { ...request, root, sources, similar });
  const waivedAlone = studies.flatMap((item) => item.waived);
  const together = lintBook(entries, { ...input, surroundings }, waivedAlone);
  const register = await readRegisterOf(project);

  const isWanted = ({ path }: { readonly path: string }) => found.isWanted(path);
  const alone = studies.flatMap((item) => item.problems);
  const ofOwn = [...alone, ...together.problems, ...register.problems].filter(isWanted);
  const problems = [...ofOwn, ...(found.isWhole ? sources.problems : [])].sort(byPlace);
  return {
    project,
    files: found.wanted,
    bookFiles: found.all,
    reviews,
    ...(bodies ? { bodies } : {}),
    similar,
    sources: sources.gathered,
    register: [...register.entries, ...sources.register],
    problems,
    waived: [...waivedAlone, ...together.waived].filter(isWanted).length,
    texts: await textsOf(
      root,
      problems.map(({ path }) => path),
      instead,
    ),
  };
}

/** Studies reviews, and holds as much of them as is asked for. */
async function studiesOf(
  paths: readonly string[],
  study: StudyRequest,
  { findingsOnly, cache = true, mostWhole = Number.POSITIVE_INFINITY, audience }: CheckRequest,
  hasOwnPages: boolean,
): Promise<Pick<LeanStudies, 'studies'> & Partial<LeanStudies>> {
  if (findingsOnly) return studyForFindings(paths, study, cache);
  // A team's own page may look at whatever a review holds.
  if (paths.length > mostWhole && audience === undefined && !hasOwnPages) return studyLeanly(paths, study);
  return { studies: await studyReviews(paths, study) };
}

export type BookRequest = Omit<CheckRequest, 'paths'>;

export interface Book {
  /** The whole book, whoever is to read it. */
  readonly checked: Checked;
  /** For the public: the texts of its reviews without what is internal, by path. */
  readonly texts?: ReadonlyMap<string, string>;
  /** For the public: what may stand nowhere in what is made. */
  readonly withheld?: WithheldFromPublic;
  readonly kb: KnowledgeBase;
  /** What the metrics were computed with, for whoever measures a part of the book again. */
  readonly context: MetricContext;
}

/** Checks the whole book and puts it together: all that the site, the feeds and the exports show. */
export async function assembleBook(request: BookRequest): Promise<Book> {
  const isPublic = request.audience === 'public';
  const whole = await checkBook({ ...request, render: !isPublic && request.render === true, everySource: true });
  const open = isPublic ? await publicPart(whole, request.render ?? false) : undefined;
  const checked = open?.checked ?? whole;
  const { reviews, project, sources } = checked;
  const { settings } = project;
  const rules = rulesWith(project.extensions.rules);

  const history = await historyOf(checked, request.gitEnv);
  const gitDates = history && isPublic ? datesAlone(history) : history;
  const context = metricContext(checked, request.asOf, gitDates);
  const metrics = measure(reviews, context, shownGroups);

  const runbooks = open?.runbooks ?? (request.render ? await readAllRunbooks(project, sources) : []);
  const guides = open?.guides ?? (request.render ? await readOwnGuides(project) : undefined);
  const kb = assemble(reviews, {
    settings: { ...settings, causes: allCauses(settings, sources) },
    sources: sources.map(({ book }) => book),
    audience: request.audience,
    runbooks,
    guides,
    asOfDay: request.asOf.day,
    register: context.register,
    rules: ruleDocs(rules),
    antiPatterns: antiPatternsAmong(rules),
    metrics,
    similar: checked.similar,
    ...(gitDates ? { gitDates } : {}),
  });
  return {
    checked: whole,
    kb: request.render ? withDigests(kb, context) : kb,
    context,
    ...(open ? { texts: open.texts, withheld: open.withheld } : {}),
  };
}
