import type { Register } from '../io/register.ts';
import type { Bodies } from '../knowledge/bodies.ts';
import type { Problem } from '../review/problem.ts';
import { byPlace, type Linted } from '../rules/lint.ts';
import type { BookEntry } from '../rules/rule.ts';
import type { FileStudy, StudyInput } from '../study.ts';
import type { Checked, CheckRequest } from './checked.ts';
import type { FoundReviews } from './find-reviews.ts';
import type { ReadSources } from './read-sources.ts';
import { textsOf } from './texts-of.ts';

/** A book whose reviews have been read and studied, each by itself. */
export interface ReadBook extends Pick<Checked, 'project' | 'reviews' | 'similar'> {
  readonly request: CheckRequest;
  readonly found: FoundReviews;
  readonly input: StudyInput & { readonly asOfMs: number };
  /** Of the reviews about which something may be reported, and of all where that is not told. */
  readonly asked: readonly FileStudy[];
  /** Whether only a part of the book is asked about. */
  readonly isPart: boolean;
  /** The book's own reviews that can be counted, and then those of its sources too. */
  readonly own: readonly BookEntry[];
  readonly entries: readonly BookEntry[];
  readonly sources: ReadSources;
  readonly bodies: Bodies | undefined;
  readonly register: Register;
  /** What is wrong with single reviews and with the register. */
  readonly alone: readonly Problem[];
}

/** What a check found: in single reviews, and `together` among them. */
export async function checkedOf(read: ReadBook, together: Linted): Promise<Checked> {
  const { request, project, found, sources, asked, register, bodies } = read;
  const isWanted = ({ path }: { readonly path: string }) => found.isWanted(path);
  const ofOwn = [...read.alone, ...together.problems].filter(isWanted);
  const problems = [...ofOwn, ...(found.isWhole ? sources.problems : [])].sort(byPlace);
  const waived = [...asked.flatMap((item) => item.waived), ...together.waived];
  return {
    project,
    files: found.wanted,
    bookFiles: found.all,
    get reviews() {
      return read.reviews;
    },
    ...(bodies ? { bodies } : {}),
    similar: read.similar,
    sources: sources.gathered,
    register: [...register.entries, ...sources.register],
    problems,
    waived: waived.filter(isWanted).length,
    texts: await textsOf(
      project.root,
      problems.map(({ path }) => path).filter((path) => !found.links.includes(path)),
      request.instead,
      request.memory,
    ),
  };
}
