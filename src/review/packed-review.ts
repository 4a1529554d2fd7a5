import { nothing } from './nowhere.ts';
import type { Place } from './place.ts';
import type { Action, Review, TimelineEvent } from './types.ts';

export type PackedPlace = readonly [line: number, column: number, endLine: number, endColumn: number];

/** The columns of the actions at which rules among reviews point. */
const columns = ['Target Date', 'Completed'] as const;

/**
 * A review as far as rules among reviews look at it, in few bytes: a book of ten thousand then needs a tenth of the memory, and comes out of the cache in a tenth of the time.
 */
export interface PackedReview extends Omit<Review, 'path' | 'body'> {
  readonly events: readonly PackedEvent[];
  readonly actions: readonly PackedAction[];
}

type PackedEvent = readonly [time: string, timePlace: PackedPlace, at: TimelineEvent['at'], row: PackedPlace];

interface PackedAction extends Pick<Action, 'row' | 'id' | 'target' | 'status' | 'completed'> {
  readonly place: PackedPlace;
  readonly cells: Partial<Record<(typeof columns)[number], PackedPlace>>;
}

export function packReview({ meta, milestones, own, body }: Review): PackedReview {
  return {
    ...{ meta, milestones, own },
    events: body.events.map(({ time, at, place }) => [time.text, packPlace(time.place), at, packPlace(place)]),
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

/** The review at a path of which as much is left as was packed: the rest of its body is empty. */
export function unpackReview(path: string, { meta, milestones, own, events, actions }: PackedReview): Review {
  return {
    ...{ path, meta, milestones, own },
    body: {
      ...{ preamble: [], sections: [], whys: [], factors: [], phases: [], measures: [], lessons: [], checklists: [] },
      events: events.map((event) => new UnpackedEvent(event)),
      actions: actions.map((action) => new UnpackedAction(action)),
    },
  };
}

/** Places are only looked at where something is found: of a book of ten thousand, a hundred thousand rows are held. */
class UnpackedEvent implements TimelineEvent {
  readonly at: TimelineEvent['at'];
  readonly event = nothing;
  readonly #packed: PackedEvent;

  constructor(packed: PackedEvent) {
    this.#packed = packed;
    this.at = packed[2];
  }

  get time() {
    return { text: this.#packed[0], html: '', place: unpackPlace(this.#packed[1]) };
  }

  get place() {
    return unpackPlace(this.#packed[3]);
  }
}

class UnpackedAction implements Action {
  readonly row: number;
  readonly id: string;
  readonly target?: string;
  readonly status?: NonNullable<Action['status']>;
  readonly completed?: string;
  readonly action = nothing;
  readonly #packed: PackedAction;

  constructor(packed: PackedAction) {
    const { row, id, target, status, completed } = packed;
    this.#packed = packed;
    this.row = row;
    this.id = id;
    if (target !== undefined) this.target = target;
    if (status !== undefined) this.status = status;
    if (completed !== undefined) this.completed = completed;
  }

  get place() {
    return unpackPlace(this.#packed.place);
  }

  get cells() {
    return Object.fromEntries(
      Object.entries(this.#packed.cells).map(([name, at]) => [name, { ...nothing, place: unpackPlace(at) }]),
    );
  }
}

export function packPlace({ line, column, endLine, endColumn }: Place): PackedPlace {
  return [line, column, endLine, endColumn];
}

export function unpackPlace([line, column, endLine, endColumn]: PackedPlace): Place {
  return { line, column, endLine, endColumn };
}
