/** The part of a book that readers outside may see: made from texts out of which everything internal has been cut. */
import { join } from 'node:path';
import { type GuideSources, readGuideFiles } from '../io/guides.ts';
import { readText } from '../io/read-text.ts';
import { readRunbooks } from '../io/runbooks.ts';
import { searchSimilar } from '../knowledge/similarity.ts';
import type { WithheldFromPublic, WithheldText } from '../knowledge/withheld.ts';
import { adopt, adoptedId, adoptedPath, type Home } from '../review/adopt.ts';
import { readDocument, reviewOf, type Source } from '../review/document.ts';
import { readFrontMatter } from '../review/front-matter.ts';
import { type GuideDocuments, readGuides } from '../review/guides.ts';
import { createRenderer } from '../review/html.ts';
import { type RunbookDocument, readRunbook } from '../review/runbook.ts';
import type { Settings } from '../review/settings.ts';
import type { Review } from '../review/types.ts';
import { textsIn } from '../review/withhold/public-fields.ts';
import { internalNames, type Withheld, withhold } from '../review/withhold/withhold.ts';
import type { Checked } from './checked.ts';
import type { GatheredSource } from './gather-source.ts';
import type { Project } from './open-project.ts';

export interface PublicPart {
  readonly checked: Checked;
  readonly runbooks: readonly RunbookDocument[];
  readonly guides: GuideDocuments;
  readonly texts: ReadonlyMap<string, string>;
  readonly withheld: WithheldFromPublic;
}

/** One of the books, with the reviews that it has of its own. */
interface Member {
  readonly project: Project;
  readonly home: Home;
  readonly reviews: readonly Review[];
  readonly runbooks: readonly Source[];
  /** Those of the book itself. */
  readonly guides: GuideSources;
}

const own: Home = { path: '' };

/** What of a checked book is public. Of a data set nobody knows what is, unless it says so. */
export async function publicPart(whole: Checked, render: boolean): Promise<PublicPart> {
  const members = await membersOf(whole);
  const isShown = ({ meta }: Review) => meta.visibility === 'public';
  const ids = new Set(whole.reviews.filter(isShown).map(({ meta }) => meta.id));
  const files = new Set(
    members.flatMap(({ home, reviews, runbooks, guides }) =>
      [...reviews.filter(isShown), ...[...runbooks, ...allOf(guides)].filter(isPublicPage)].map(({ path }) =>
        adoptedPath(path, home),
      ),
    ),
  );
  const texts = new Map<string, string>();
  const shown: Review[] = [];
  const runbooks: RunbookDocument[] = [];
  const openGuides: Source[] = [];
  const passages: WithheldText[] = [];
  const names: WithheldText[] = whole.project.settings.internal.phrases.map((text) => ({
    text,
    path: 'internal.phrases',
    always: true,
  }));
  for (const { project, home, reviews, runbooks: procedures, guides } of members) {
    const { contract, root, settings } = project;
    const internal = internalNames(joined(settings, whole.project.settings), contract.text);
    const cut = (source: Source): Withheld => {
      const at = adoptedPath(source.path, home);
      const result = withhold(source, internal, contract.vocabulary, {
        hasIncident: (id) => ids.has(adoptedId(id, home)) || ids.has(id),
        hasFile: (path) => files.has(adoptedPath(path, home)),
      });
      texts.set(at, result.text);
      passages.push(...result.passages.map((text) => ({ text, path: at })));
      for (const text of result.values) (isName(text) ? names : passages).push({ text: bare(text), path: at });
      return result;
    };
    for (const review of reviews) {
      const { path, meta } = review;
      const text = await readText(join(root, path), path);
      const at = adoptedPath(path, home);
      if (!isShown(review)) {
        passages.push(...passagesOf(text).map((passage) => ({ text: passage, path: at })));
        names.push(...namesOf(review).map((name) => ({ text: name, path: at })), {
          text: adoptedId(meta.id, home),
          path: at,
        });
        continue;
      }
      const document = readDocument({ path, text: cut({ path, text }).text }, contract, {
        render: render && createRenderer,
      });
      const left = reviewOf(document);
      if (left) shown.push(home === own ? left : adopt(left, home, (id) => ids.has(id)));
    }
    for (const file of [...procedures, ...allOf(guides)]) {
      const at = adoptedPath(file.path, home);
      if (!isPublicPage(file)) passages.push(...passagesOf(file.text).map((text) => ({ text, path: at })));
      else if (procedures.includes(file))
        runbooks.push({ ...readRunbook({ ...file, text: cut(file).text }), path: at });
      else openGuides.push({ ...file, text: cut(file).text });
    }
  }
  for (const review of whole.reviews.filter(({ factsOnly }) => factsOnly)) {
    if (isShown(review)) shown.push(review);
    else names.push(...[review.meta.id, review.meta.title].map((text) => ({ text, path: review.path })));
  }
  for (const { id, title } of whole.register) {
    if (ids.has(id)) continue;
    names.push(...[id, title].map((text) => ({ text, path: whole.project.settings.register })));
  }
  return {
    checked: {
      ...whole,
      project: withoutAddresses(whole.project),
      reviews: shown,
      similar: searchSimilar(shown),
      register: [],
      sources: sourcesOf(whole, shown),
    },
    runbooks,
    guides: guidesAmong(openGuides, members[0]?.guides),
    texts,
    withheld: {
      passages,
      names,
      shown: [...texts.values(), whole.project.contract.text],
      shownNames: shown.flatMap(({ meta }) => [...meta.systems, ...(meta.teams ?? []), ...(meta.tags ?? [])]),
    },
  };
}

function allOf({ front, pages }: GuideSources): readonly Source[] {
  return front ? [front, ...pages] : pages;
}

function guidesAmong(open: readonly Source[], all: GuideSources | undefined): GuideDocuments {
  const isFront = ({ path }: Source) => path === all?.front?.path;
  return readGuides(
    open.find(isFront),
    open.filter((source) => !isFront(source)),
  );
}

/** Runbooks and guides are kept inside unless they say that they are public. */
function isPublicPage({ text }: Source): boolean {
  return readFrontMatter(text).data['visibility'] === 'public';
}

async function membersOf({ project, reviews, sources }: Checked): Promise<Member[]> {
  const folders = sources.flatMap(({ project: theirs, found, entries }) =>
    theirs ? [{ project: theirs, home: found, reviews: entries.map(({ review }) => review) }] : [],
  );
  const all = [{ project, home: own, reviews: reviews.filter(({ source }) => source === undefined) }, ...folders];
  return Promise.all(
    all.map(async (member) => ({
      ...member,
      runbooks: await readRunbooks(member.project.root, member.project.settings.runbooks),
      guides: member.home === own ? await readGuideFiles(member.project.root, member.project.settings) : { pages: [] },
    })),
  );
}

/** What is internal to a source, or to the book that shows it, is shown by neither. */
function joined(theirs: Settings, ours: Settings): Settings['internal'] {
  const both = (key: keyof Settings['internal']) => [...new Set([...theirs.internal[key], ...ours.internal[key]])];
  return { fields: both('fields'), sections: both('sections'), columns: both('columns'), phrases: both('phrases') };
}

/** A value of a few words names somebody or something; a longer one is text, and an address is found by its parts. */
function isName(value: string): boolean {
  return !value.includes('://') && value.trim().split(/\s+/).length <= 3;
}

/** A cell without the marks of a link. */
function bare(cell: string): string {
  return cell.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}

/** The texts of a file: its body, and each value of its front matter by itself. */
function passagesOf(text: string): string[] {
  const { data, bodyStart } = readFrontMatter(text);
  return [text.slice(bodyStart), ...textsIn(data)];
}

/** What names a review or somebody in it; the name of its file tells its subject too. */
function namesOf({ path, meta, body }: Review): string[] {
  const file = (path.split('/').at(-1) ?? '').replace(/\.md$/, '');
  return [
    meta.title,
    file,
    ...(meta.review?.participants ?? []),
    ...(meta.review?.facilitator ? [meta.review.facilitator] : []),
    ...body.actions.flatMap(({ owner }) => owner ?? []),
  ];
}

/** Where the files are kept is nobody's business outside, and a link there would only be refused. */
function withoutAddresses(project: Project): Project {
  const { repository: _repository, ...settings } = project.settings;
  return { ...project, settings };
}

function sourcesOf({ sources }: Checked, shown: readonly Review[]): GatheredSource[] {
  const paths = new Set(shown.map(({ path }) => path));
  return sources.flatMap((source) => {
    const entries = source.entries.filter(({ review }) => paths.has(adoptedPath(review.path, source.found)));
    const { repository: _repository, url: _url, ...book } = source.book;
    return entries.length === 0 ? [] : [{ ...source, book, entries }];
  });
}
