import { Empty } from '../components/empty.tsx';
import { LessonList, lessonKinds, lessonsOf } from '../components/lesson-list.tsx';
import { definePage, once, type Site } from '../page.ts';

/** More would make a page that nobody can load on a phone; the pages of the years hold all of them. */
const most = 600;

/** Everything that reviews learnt, by kind. */
export const lessonsPage = definePage({
  name: 'lessons',
  menu: 'Lessons',
  items: once,
  address: () => 'lessons/',
  title: () => 'Lessons',
  description: (_once, kb) => `What the reviews of ${kb.book.title} learnt, each lesson with its incident.`,
  render: (_once, site) => <Lessons site={site} />,
});

function Lessons({ site }: { readonly site: Site }) {
  const all = lessonsOf(site.kb.incidents);
  const lessons = all.slice(0, most);
  return (
    <>
      <h1>Lessons</h1>
      <p class="lead">What we learnt, each lesson with the incident that taught it, the newest first.</p>
      {all.length === 0 && <Empty>No review states a lesson yet.</Empty>}
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
      {all.length > most && (
        <p class="notice">
          These are the newest {most} of {all.length} lessons. <a href={site.href('years/')}>The pages of the years</a>{' '}
          hold all of them.
        </p>
      )}
      <LessonList lessons={lessons} site={site} />
    </>
  );
}
