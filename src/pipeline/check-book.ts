/** The first half of the line, discover → read → study each → lint together: all that a check needs, and all that it loads. */
import { searchAmong } from '../knowledge/similarity.ts';
import type { Review } from '../review/types.ts';
import { type Linted, lintInSteps } from '../rules/lint.ts';
import { atOnce, type Steps } from '../rules/steps.ts';
import type { Checked, CheckRequest } from './checked.ts';
import { findReviews } from './find-reviews.ts';
import { gently } from './gently.ts';
import { openProject } from './open-project.ts';
import { checkedOf, type ReadBook } from './read-book.ts';
import { faultsOf, readRegisterOf } from './read-register-of.ts';
import { readSources } from './read-sources.ts';
import { studyForFindings } from './study-for-findings.ts';
import type { LeanStudies } from './study-leanly.ts';
import { type Studies, type StudyRequest, studyReviews } from './study-reviews.ts';
import { surroundingsOf } from './surroundings.ts';

/** Checks reviews: those named, or all. Rules among reviews see the whole book in either case. */
export async function checkBook(request: CheckRequest): Promise<Checked> {
  return checkTogether(await readBook(request));
}

/** Reads a book and studies each review by itself. */
export async function readBook(request: CheckRequest): Promise<ReadBook> {
  const { memory, instead, onProgress, everySource = false } = request;
  memory?.turn();
  const open = () => openProject(request.cwd, { extend: request.extend ?? false });
  // To ask git takes as long as to open the book and to find its reviews.
  const opened = async () => {
    const project = await (memory ? memory.project(open) : open());
    return { project, within: await findReviews(project, request) };
  };
  const [{ project, within }, only] = await Promise.all([opened(), request.only?.()]);
  const { root, settings, contract, extensions } = project;
  const found = within(only);

  const render = request.render === true && (await import('../review/html.ts')).createRenderer;
  const input = { contract, settings, extensions, asOfMs: request.asOf.ms, render };
  const study = { root, input, instead, memory, threads: request.threads, onProgress };
  const { studies, numbers, bodies } = await studiesOf(found.all, study, request, extensions.pages.length > 0);

  const own = studies.flatMap((item) => item.entry ?? []);
  const sources = await readSources(project, own, { ...input, memory, onProgress, everySource });
  const entries = [...own, ...sources.entries];
  let reviewsNow: readonly Review[] | undefined;
  const reviews = (): readonly Review[] => {
    reviewsNow ??= entries.map(({ review }) => review);
    return reviewsNow;
  };
  const register = await readRegisterOf(project);
  // A team's own rules may look at whatever they like; ours say what they need of reviews that are not asked about.
  const isPart = !found.isWhole && !extensions.rules.some((rule) => 'checkBook' in rule);
  const isAsked = isPart ? found.isWanted : undefined;
  const similar = searchAmong(() => entries, { numbers, isAsked, memory: memory?.similar });
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
  return checkedOf(read, atOnce(await lintSteps(read)));
}

/** The same where something else may have to be done meanwhile; undefined where it is over before it is done. */
export async function checkGently(read: ReadBook, isOver: () => boolean): Promise<Checked | undefined> {
  const together = await gently(await lintSteps(read), isOver);
  return together && checkedOf(read, together);
}

async function lintSteps(read: ReadBook): Promise<Steps<Linted>> {
  const { request, project, input, found, asked, isPart, own, entries, sources, similar, register } = read;
  const isAsked = isPart ? found.isWanted : undefined;
  const around = await surroundingsOf(own, { ...request, root: project.root, sources, similar, isAsked });
  const surroundings = { ...around, registerFaults: faultsOf(register), links: found.links };
  const waivedAlone = asked.flatMap((item) => item.waived);
  return lintInSteps(entries, { ...input, surroundings, isAsked }, waivedAlone);
}

/** What is known before reviews have been held against each other: only what is wrong with each by itself. */
export async function checkAlone(read: ReadBook): Promise<Checked> {
  return checkedOf(read, { problems: [], waived: [] });
}

/** Studies reviews, and holds as much of them as is asked for. */
async function studiesOf(
  paths: readonly string[],
  study: StudyRequest,
  { findingsOnly, cache = true, mostTexts, keepStudies, audience }: CheckRequest,
  hasOwnPages: boolean,
): Promise<Studies & Partial<LeanStudies>> {
  if (findingsOnly) return studyForFindings(paths, { ...study, cache });
  // A process that remembers has no use for bodies that are made anew each time.
  if (mostTexts === undefined || audience !== undefined || (hasOwnPages && study.memory))
    return studyReviews(paths, study);
  const { studyLeanly } = await import('./study-leanly.ts');
  const lean = await studyLeanly(paths, { ...study, mostTexts, keep: keepStudies });
  // A team's own page may look at whatever a review holds.
  return hasOwnPages ? (await import('./read-bodies.ts')).withBodies(lean) : lean;
}
