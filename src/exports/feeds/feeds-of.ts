import type { ActionState, Incident, KnowledgeBase } from '../../knowledge/types.ts';
import { isDay, isTimeValue } from '../../review/time-value.ts';
import type { Feed, FeedItem } from './feed.ts';

const most = 50;
/** Days ahead for which an action is announced. */
const ahead = 14;

/** The newest incidents, newest first. */
export function incidentsFeed(kb: KnowledgeBase): Feed {
  const items = kb.incidents.slice(0, most).map((incident) => incidentItem(incident, kb));
  return {
    ...common(kb, 'incidents'),
    title: `${kb.book.title}: incidents`,
    description: kb.book.description,
    page: 'incidents/',
    updated: latest(items, kb.asOf),
    items,
  };
}

/** Actions that are overdue or due within two weeks, the longest overdue first. */
export function actionsFeed(kb: KnowledgeBase): Feed {
  const due = kb.actions.filter(({ open, overdueDays }) => open && overdueDays !== undefined && overdueDays >= -ahead);
  const slugs = new Map(kb.incidents.map(({ id, slug }) => [id, slug]));
  const items = due.map((action) => actionItem(action, slugs.get(action.incidentId), kb));
  return {
    ...common(kb, 'actions'),
    title: `${kb.book.title}: actions due`,
    description: 'Actions of reviews that are overdue, or due within two weeks.',
    page: 'actions/',
    updated: kb.asOf,
    items,
  };
}

/** The feeds of a book by their names. */
export const feeds = { incidents: incidentsFeed, actions: actionsFeed };

function common({ book }: KnowledgeBase, name: string) {
  return { key: keyOf(book, name), address: `feeds/${name}`, author: book.title };
}

function incidentItem({ slug, meta, body, started, history }: Incident, { book, asOf }: KnowledgeBase): FeedItem {
  const summary = body.sections.find(({ name }) => name === 'Incident Summary');
  const published = isTimeValue(started) ? instant(started.epochMs, started.floating) : asOf;
  const held = meta.review?.held;
  const updated = history[0]?.day ?? (held !== undefined && isDay(held) ? held : published);
  return {
    key: keyOf(book, slug),
    title: `${meta.severity}: ${meta.title}`,
    page: `incidents/${slug}/`,
    summary: summary?.blocks.map(({ text }) => text).join(' ') || meta.title,
    published,
    updated: later(updated, published),
    categories: [meta.severity, ...meta.systems, ...(meta.cause === undefined ? [] : [meta.cause])],
  };
}

function actionItem(action: ActionState, slug: string | undefined, { book, asOf }: KnowledgeBase): FeedItem {
  const { id, incidentId, incidentTitle, owner, priority, target = asOf, overdueDays = 0 } = action;
  const when = overdueDays > 0 ? `overdue since ${target}` : `due on ${target}`;
  const facts = [owner ?? 'no owner', ...(priority === undefined ? [] : [`${priority} priority`]), when];
  return {
    // A target that is moved is news.
    key: keyOf(book, `${incidentId} ${id} ${target}`),
    title: `${overdueDays > 0 ? 'Overdue' : 'Due'}: ${action.action.text}`,
    page: slug === undefined ? 'actions/' : `incidents/${slug}/`,
    summary: `${facts.join('; ')}. From ${incidentId} ${incidentTitle}.`,
    published: target < asOf ? target : asOf,
    updated: target < asOf ? target : asOf,
    categories: [action.severity],
  };
}

function keyOf({ repository, url, title }: KnowledgeBase['book'], name: string): string {
  return `${repository ?? url ?? title} ${name}`;
}

function latest(items: readonly FeedItem[], otherwise: string): string {
  return items.reduce((last, { updated }) => later(last, updated), items[0]?.updated ?? otherwise);
}

/** The later of two days or instants, which sort as texts. */
function later(a: string, b: string): string {
  if (a < b) return b;
  return a;
}

function instant(epochMs: number, floating: boolean): string {
  const iso = new Date(epochMs).toISOString();
  return floating ? iso.slice(0, 10) : iso.replace('.000Z', 'Z');
}
