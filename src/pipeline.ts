/** The straight line: discover → read → study each → lint together → measure → assemble. Every command is a prefix of it. */
import { assemble } from './knowledge/assemble.ts';
import { datesAlone } from './knowledge/git-dates.ts';
import { makeAnew } from './knowledge/recall.ts';
import type { KnowledgeBase } from './knowledge/types.ts';
import type { WithheldFromPublic } from './knowledge/withheld.ts';
import type { MetricContext } from './metrics/metric.ts';
import { shownGroups } from './metrics/shown-groups.ts';
import { checkBook } from './pipeline/check-book.ts';
import type { Checked, CheckRequest } from './pipeline/checked.ts';
import { openKeptNumbers } from './pipeline/kept-numbers.ts';
import { historyOf, measureAgain, metricContext, withDigests } from './pipeline/measuring.ts';
import { publicPart } from './pipeline/public-part.ts';
import { readAllRunbooks } from './pipeline/read-all-runbooks.ts';
import { readOwnGuides } from './pipeline/read-own-guides.ts';
import { allCauses } from './pipeline/read-sources.ts';
import { ruleDocs } from './pipeline/rule-docs.ts';
import { antiPatternsAmong } from './rules/anti-patterns.ts';
import { rulesWith } from './rules/index.ts';

export type BookRequest = Omit<CheckRequest, 'paths'>;

export interface Book {
  /** The whole book, whoever is to read it. */
  readonly checked: Checked;
  /** For the public: what of it is shown. */
  readonly open?: Checked;
  /** For the public: the texts of its reviews without what is internal, by path. */
  readonly texts?: ReadonlyMap<string, string>;
  /** For the public: what may stand nowhere in what is made. */
  readonly withheld?: WithheldFromPublic;
  readonly kb: KnowledgeBase;
  /** What the metrics were computed with, for whoever measures a part of the book again. */
  readonly context: MetricContext;
  /** Keeps the numbers that were asked for, for the next run. */
  readonly keepNumbers?: () => Promise<void>;
}

/** Checks the whole book and puts it together: all that the site, the feeds and the exports show. */
export async function assembleBook(request: BookRequest): Promise<Book> {
  const render = request.audience !== 'public' && request.render === true;
  return putTogether(await checkBook({ ...request, render, everySource: true }), request);
}

/** Puts a whole book together that has been checked. */
export async function putTogether(whole: Checked, request: BookRequest): Promise<Book> {
  const isPublic = request.audience === 'public';
  const open = isPublic ? await publicPart(whole, request.render ?? false) : undefined;
  const checked = open?.checked ?? whole;
  const { reviews, project, sources } = checked;
  const { settings } = project;
  const rules = rulesWith(project.extensions.rules);
  const causes = allCauses(settings, sources);

  const { recall = makeAnew } = request.memory ?? {};
  const history = await historyOf(checked, request.gitEnv, request.memory?.git);
  const gitDates = history && isPublic ? datesAlone(history) : history;
  const context = metricContext(checked, request.asOf, gitDates);
  const kept = request.keepStudies && !request.memory ? openKeptNumbers(project.root, context) : undefined;

  const runbooks = open?.runbooks ?? (request.render ? await readAllRunbooks(project, sources, recall) : []);
  const guides = open?.guides ?? (request.render ? await readOwnGuides(project, recall) : undefined);
  const kb = assemble(reviews, {
    settings: recall.named('settings', [settings, JSON.stringify(causes)], () => ({ ...settings, causes })),
    sources: sources.map(({ book }) => book),
    audience: request.audience,
    runbooks,
    guides,
    asOfDay: request.asOf.day,
    register: context.register,
    rules: ruleDocs(rules),
    antiPatterns: antiPatternsAmong(rules),
    get metrics() {
      return measureAgain(context, shownGroups, 'all', { recall, kept });
    },
    similar: checked.similar,
    recall,
    ...(gitDates ? { gitDates } : {}),
  });
  return {
    checked: whole,
    kb: request.render ? withDigests(kb, context, { recall, kept }) : kb,
    context,
    ...(kept ? { keepNumbers: kept.save } : {}),
    ...(open ? { open: open.checked, texts: open.texts, withheld: open.withheld } : {}),
  };
}
