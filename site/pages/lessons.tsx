import { Empty } from '../components/empty.tsx';
import { LessonList, lessonKinds, lessonsOf, type TaughtLesson } from '../components/lesson-list.tsx';
import { Pager } from '../components/pager.tsx';
import { type Around, defineListPage } from '../page.ts';
import { type Part, partAddress, partsOf, partTitle } from '../parts.ts';

/** More would make a page that nobody can load on a phone. */
const lessonsOnPage = 200;

/** Everything that reviews learnt, by kind. */
export const lessonsPage = defineListPage<Part<null, TaughtLesson>, Part<null, TaughtLesson>>({
  name: 'lessons',
  menu: 'Lessons',
  first: 'lessons/',
  items: (kb) => partsOf(null, lessonsOf(kb.incidents), lessonsOnPage),
  address: (part) => partAddress('lessons/', part.number),
  title: (part) => partTitle('Lessons', part),
  description: (_part, kb) => `What the reviews of ${kb.book.title} learnt, each lesson with its incident.`,
  dated: () => false,
  view: (part) => part,
  render: (part, site) => <Lessons part={part} site={site} />,
});

function Lessons({ part, site }: { readonly part: Part<null, TaughtLesson>; readonly site: Around }) {
  const lessons = part.rows;
  return (
    <>
      <h1>Lessons</h1>
      <p class="lead">What we learnt, each lesson with the incident that taught it, the newest first.</p>
      {lessons.length === 0 && <Empty>No review states a lesson yet.</Empty>}
      {lessons.length > 0 && (
        <nav class="jump" aria-label="Kinds of lessons">
          <ul class="chips">
            {lessonKinds.map((kind) => {
              const count = lessons.filter((lesson) => lesson.kind === kind).length;
              return count === 0 ? null : (
                <li key={kind}>
                  <a href={`#lessons-${kind.toLowerCase()}`}>
                    {kind} <span class="chip-count">{count}</span>
                  </a>
                </li>
              );
            })}
          </ul>
        </nav>
      )}
      <LessonList lessons={lessons} site={site} />
      <Pager part={part} first="lessons/" site={site} />
    </>
  );
}
