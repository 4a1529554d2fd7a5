import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { CannotRun } from '../cannot-run.ts';
import { readTextNow } from '../io/read-text.ts';
import type { Bodies } from '../knowledge/bodies.ts';
import type { HtmlAddress } from '../knowledge/html-addresses.ts';
import type { Contract } from '../review/contract.ts';
import { readBody } from '../review/document.ts';
import { createRenderer } from '../review/html.ts';
import type { Body } from '../review/types.ts';
import type { BookEntry } from '../rules/rule.ts';
import type { LeanStudy } from './lean-study.ts';
import type { Studies } from './study-reviews.ts';

/** A body that was made in this run and is handed out once: as data, or as the JSON that another thread has sent. */
export type FreshBody = Body | string;

interface BodiesRequest {
  readonly root: string;
  readonly contract: Contract;
  readonly holdTexts: boolean;
  /** By the path of the review. */
  readonly fresh: Map<string, FreshBody>;
  /** The studies by path, where somebody holds them anyway. */
  readonly held?: Pick<ReadonlyMap<string, { readonly lean: LeanStudy }>, 'get'> | undefined;
}

/** The bodies of lean reviews: each that is asked for is one of the fresh ones, or read out of its file. */
export function readBodies(studies: readonly LeanStudy[], request: BodiesRequest): Bodies {
  const { root, contract, holdTexts, fresh, held } = request;
  const known = held ? knownIn(held) : knownOf(studies);
  return {
    holdTexts,
    mayHoldDiagrams: studies.some(({ mayHoldDiagram }) => mayHoldDiagram),
    lacks: (path) => known.get(path) !== undefined,
    addressesAt: (path) => known.get(path)?.addresses,
    bodyAt(path) {
      const one = known.get(path);
      if (!one) return undefined;
      const made = fresh.get(path);
      // Whoever asks for it keeps it as long as it is needed.
      fresh.delete(path);
      if (made !== undefined) return typeof made === 'string' ? (JSON.parse(made) as Body) : made;
      const text = readTextNow(join(root, path), path);
      // A page of a text that nobody has checked would be a way around the check.
      if (crc32(text) !== one.sum)
        throw new CannotRun(`${path} was changed while the site was being built. Build it again.`);
      return readBody({ path, text }, one.id, contract, { render: createRenderer });
    },
  };
}

/** Studies that hold all that there is of their reviews. */
export function withBodies({ studies, bodies, numbers }: Studies & { readonly bodies: Bodies }): Studies {
  const whole = (entry: BookEntry): BookEntry => {
    const { path, review } = entry;
    return { ...entry, review: { ...review, body: bodies.bodyAt(path) ?? review.body } };
  };
  return { numbers, studies: studies.map((each) => (each.entry ? { ...each, entry: whole(each.entry) } : each)) };
}

interface Known {
  readonly id: string;
  readonly sum: number;
  readonly addresses: readonly HtmlAddress[] | undefined;
}

type KnownByPath = Pick<ReadonlyMap<string, Known>, 'get'>;

/** A function of its own, so that nothing else of the studies is held. */
function knownOf(studies: readonly LeanStudy[]): KnownByPath {
  return new Map(
    studies.flatMap((each) => (each.study.entry ? [[each.study.path, knownFrom(each, each.study.entry)]] : [])),
  );
}

function knownIn(held: NonNullable<BodiesRequest['held']>): KnownByPath {
  return {
    get(path) {
      const lean = held.get(path)?.lean;
      return lean?.study.entry && knownFrom(lean, lean.study.entry);
    },
  };
}

function knownFrom({ sum, mayHoldDiagram, addresses }: LeanStudy, { id }: BookEntry): Known {
  return { id, sum, addresses: mayHoldDiagram ? undefined : addresses };
}
