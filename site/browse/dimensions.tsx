/** All sides from which incidents can be looked at, in the order in which they are offered. To add one: add it here. */
import type { Incident } from '../../src/knowledge/types.ts';
import { factorsOf } from '../components/factor-list.tsx';
import { lessonsOf } from '../components/lesson-list.tsx';
import { facetOf } from '../facets.ts';
import { humanise } from '../format/words.ts';
import type { Dimension } from './dimension.ts';

const known = (values: readonly string[]) => values.filter((value) => value !== 'unknown');
const asWritten = (value: string) => value;

export const causes: Dimension = {
  name: 'causes',
  title: 'Causes',
  one: 'cause',
  lead: 'The primary cause of each incident by category: what keeps breaking in the same way.',
  facet: 'cause',
  sort: 'count',
  valuesOf: (incident) => known(facetOf('cause', incident)),
  label: humanise,
  meaning: (value, { book }) => book.causes[value],
};

export const systems: Dimension = {
  name: 'systems',
  title: 'Systems',
  one: 'system',
  lead: 'Every system that was affected, those with the most incidents first.',
  facet: 'system',
  sort: 'count',
  valuesOf: (incident) => facetOf('system', incident),
  label: asWritten,
};

export const teams: Dimension = {
  name: 'teams',
  title: 'Teams',
  one: 'team',
  lead: 'The teams that responded or own what was affected, and what they decided to do.',
  facet: 'team',
  sort: 'count',
  valuesOf: (incident) => facetOf('team', incident),
  label: asWritten,
};

export const tags: Dimension = {
  name: 'tags',
  title: 'Tags',
  one: 'tag',
  lead: 'What writers noticed about their incidents, in their own words.',
  facet: 'tag',
  sort: 'count',
  valuesOf: (incident) => facetOf('tag', incident),
  label: asWritten,
};

export const years: Dimension = {
  name: 'years',
  title: 'Years',
  one: 'year',
  lead: 'What happened in each year, and what was learnt from it.',
  facet: 'year',
  sort: 'latest',
  // Every incident stands in one of them: whoever reads all years has read the whole book.
  valuesOf: (incident) => facetOf('year', incident),
  label: (value) => (value === 'unknown' ? 'Unknown year' : value),
  special: (_year, incidents) => ({ lessons: lessonsOf(incidents) }),
};

const categories = ['People', 'Process', 'Technology', 'Environment'];

export const factors: Dimension = {
  name: 'factors',
  title: 'Contributing factors',
  one: 'category',
  lead: 'What made incidents possible or worse, beside their causes, in the four categories of the review.',
  sort: categories,
  valuesOf: (incident) => categoriesOf(incident),
  label: asWritten,
  special: (category, incidents) => ({ factors: factorsOf(category, incidents) }),
};

export const dimensions: readonly Dimension[] = [causes, systems, teams, tags, years, factors];

function categoriesOf({ body }: Incident): readonly string[] {
  return body.factors.flatMap(({ category }) => (category === undefined ? [] : [category]));
}
