import type { Place } from './place.ts';
import type { Action, Factor, Review, TimelineEvent } from './types.ts';

export type PackedPlace = readonly [line: number, column: number, endLine: number, endColumn: number];

/** The columns of the actions at which rules among reviews point. */
const columns = ['Target Date', 'Completed'] as const;

/**
 * A review as far as rules among reviews and the search for similar ones look at it, in few bytes: a book of ten thousand
 * then needs a tenth of the memory, and comes out of the cache in a tenth of the time.
 */
export interface PackedReview extends Omit<Review, 'path' | 'body'> {
  readonly events: readonly (readonly [
    time: string,
    timePlace: PackedPlace,
    at: TimelineEvent['at'],
    row: PackedPlace,
  ])[];
  readonly factors: readonly (readonly [text: string, category?: Factor['category']])[];
  readonly actions: readonly PackedAction[];
}

interface PackedAction extends Pick<Action, 'row' | 'id' | 'target' | 'status' | 'completed'> {
  readonly place: PackedPlace;
  readonly cells: Partial<Record<(typeof columns)[number], PackedPlace>>;
}

export function packReview({ meta, milestones, own, body }: Review): PackedReview {
  return {
    ...{ meta, milestones, own },
    events: body.events.map(({ time, at, place }) => [time.text, packPlace(time.place), at, packPlace(place)]),
    factors: body.factors.map(({ category, factor }) =>
      category === undefined ? [factor.text] : [factor.text, category],
    ),
    actions: body.actions.map(({ row, id, target, status, completed, cells, place }) => ({
      ...{ row, id, place: packPlace(place) },
      ...(target === undefined ? {} : { target }),
      ...(status === undefined ? {} : { status }),
      ...(completed === undefined ? {} : { completed }),
      cells: Object.fromEntries(
        columns.flatMap((name) => {
          const cell = cells[name];
          return cell ? [[name, packPlace(cell.place)]] : [];
        }),
      ),
    })),
  };
}

const nowhere: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
const nothing = { text: '', html: '', place: nowhere };

/** The review at a path of which as much is left as was packed: the rest of its body is empty. */
export function unpackReview(path: string, { meta, milestones, own, events, factors, actions }: PackedReview): Review {
  return {
    ...{ path, meta, milestones, own },
    body: {
      ...{ preamble: [], sections: [], whys: [], phases: [], measures: [], lessons: [], checklists: [] },
      events: events.map(([text, timePlace, at, row]) => ({
        time: { text, html: '', place: unpackPlace(timePlace) },
        at,
        event: nothing,
        place: unpackPlace(row),
      })),
      factors: factors.map(([text, category]) => ({
        ...(category === undefined ? {} : { category }),
        factor: { ...nothing, text },
        prevention: nothing,
        place: nowhere,
      })),
      actions: actions.map(({ cells, place, ...action }) => ({
        ...action,
        action: nothing,
        place: unpackPlace(place),
        cells: Object.fromEntries(
          Object.entries(cells).map(([name, at]) => [name, { ...nothing, place: unpackPlace(at) }]),
        ),
      })),
    },
  };
}

export function packPlace({ line, column, endLine, endColumn }: Place): PackedPlace {
  return [line, column, endLine, endColumn];
}

export function unpackPlace([line, column, endLine, endColumn]: PackedPlace): Place {
  return { line, column, endLine, endColumn };
}
