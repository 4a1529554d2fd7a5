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
}

/** The bodies of lean reviews: each that is asked for is one of the fresh ones, or read out of its file. */
export function readBodies(studies: readonly LeanStudy[], { root, contract, holdTexts, fresh }: BodiesRequest): Bodies {
  const known = knownOf(studies);
  return {
    holdTexts,
    mayHoldDiagrams: studies.some(({ mayHoldDiagram }) => mayHoldDiagram),
    lacks: (path) => known.has(path),
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

/** A function of its own, so that nothing else of the studies is held. */
function knownOf(studies: readonly LeanStudy[]): ReadonlyMap<string, Known> {
  return new Map(
    studies.flatMap(({ study: { path, entry }, sum, mayHoldDiagram, addresses }) =>
      entry ? [[path, { id: entry.id, sum, addresses: mayHoldDiagram ? undefined : addresses }]] : [],
    ),
  );
}
