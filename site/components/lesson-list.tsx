import type { Incident } from '../../src/knowledge/types.ts';
import type { Lesson, LessonKind } from '../../src/review/types.ts';
import type { Around } from '../page.ts';
import { IncidentLink } from './incident-link.tsx';
import { ReviewHtml } from './review-html.tsx';

/** The kinds of lessons in the order in which reviews state them. */
export const lessonKinds: readonly LessonKind[] = ['Technical', 'Process', 'Team'];

/** A lesson with the incident that taught it. */
export interface TaughtLesson extends Lesson {
  readonly incidentId: string;
}

/** The lessons of incidents, in their order. Empty ones are left out. */
export function lessonsOf(incidents: readonly Incident[]): readonly TaughtLesson[] {
  return incidents.flatMap(({ id, body }) =>
    body.lessons.filter(({ content }) => content.text !== '').map((lesson) => ({ ...lesson, incidentId: id })),
  );
}

interface Props {
  readonly lessons: readonly TaughtLesson[];
  readonly site: Around;
  /** A heading above all of it; without one the kinds are the page's own sections. */
  readonly title?: string;
}

/** Lessons by kind, each with the incident that taught it; nothing where there is none. */
export function LessonList({ lessons, site, title }: Props) {
  if (lessons.length === 0) return null;
  const kinds = lessonKinds.map((kind) => {
    const here = lessons.filter((lesson) => lesson.kind === kind);
    if (here.length === 0) return null;
    const id = `lessons-${kind.toLowerCase()}`;
    const heading = (
      <>
        {kind} <span class="count">{here.length}</span>
      </>
    );
    return (
      <section key={kind} class={title === undefined ? 'block' : 'lesson-kind'} aria-labelledby={id}>
        {title === undefined ? <h2 id={id}>{heading}</h2> : <h3 id={id}>{heading}</h3>}
        <ul class="gathered">
          {here.map(({ incidentId, content }) => (
            <li key={`${incidentId} ${content.place.line}`}>
              <ReviewHtml html={content.html} class="prose" />
              <p class="gathered-from">
                <IncidentLink id={incidentId} site={site} />
              </p>
            </li>
          ))}
        </ul>
      </section>
    );
  });
  if (title === undefined) return <>{kinds}</>;
  return (
    <section class="block" aria-labelledby="page-lessons">
      <h2 id="page-lessons">{title}</h2>
      {kinds}
    </section>
  );
}
