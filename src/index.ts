/** Incidentbook as a library: open a book, study a review, measure. What is not exported here may change at any time. */
export { type LoadedBook, type LoadOptions, load } from './api/load.ts';
export { CannotRun } from './cannot-run.ts';
export type { Extend, Extension, OwnMetric } from './extend/extension.ts';
export type { Kit } from './extend/kit.ts';
export type { Incident, KnowledgeBase } from './knowledge/types.ts';
export { type MeasureOptions, measure } from './metrics/engine.ts';
export type { MetricFilter } from './metrics/filter.ts';
export type { Metric, MetricContext, MetricResult, Summary } from './metrics/metric.ts';
export type { MetricReview } from './metrics/metric-review.ts';
export { openProject, type Project } from './pipeline/open-project.ts';
export type { ReviewDocument, Source } from './review/document.ts';
export type { Place } from './review/place.ts';
export type { Edit, Problem, Severity } from './review/problem.ts';
export type { Settings } from './review/settings.ts';
export type { Action, Milestone, Review, TimeValue } from './review/types.ts';
export type { BookContext, BookFinding, BookRule, Example, Finding, Rule, RuleContext } from './rules/rule.ts';
export { type FileStudy, study } from './study.ts';
