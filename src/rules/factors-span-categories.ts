import { findSection } from '../review/extract.ts';
import { oneOf } from '../review/schema-message.ts';
import { factorCategories } from './factors-are-complete.ts';
import type { Rule } from './rule.ts';

export const factorsSpanCategories: Rule = {
  name: 'factors-span-categories',
  group: 'analysis',
  severity: 'warning',
  against: ['Superficial Analysis'],
  summary: 'At SEV1 and SEV2 the contributing factors come from at least two categories.',
  why: 'A grave incident is never technology alone: something was not asked, not tested, not known, or the day was unusual. Factors of one kind show that one side was looked at.',
  good: {
    markdown: factors('Process', 'Onboarding asks for no capacity limits', 'A capacity step'),
  },
  bad: { markdown: factors('Technology', 'The client retries without a pause', 'A budget for retries') },
  options: {
    categories: { type: 'integer', minimum: 1, maximum: 4, default: 2, description: 'Categories that are needed.' },
  },
  *check({ body }, context) {
    const { categories: wanted } = context.options as { readonly categories: number };
    const section = findSection(body.sections, 'Contributing Factors');
    if (!context.major || !section || body.factors.length === 0) return;
    // A category that cannot be read may well be another one: that is reported already.
    if (body.factors.some((factor) => !factor.category)) return;
    const found = [...new Set(body.factors.map((factor) => factor.category))];
    if (found.length >= wanted) return;
    const others = factorCategories.filter((category) => !found.some((known) => known === category));
    yield {
      place: section.tables[0]?.columns.find((column) => column.name === 'Category')?.place ?? section.place,
      message: `Unexpected factors of the category ${oneOf(found)} only, expected at least ${wanted} categories at ${context.severity}: what of ${oneOf(others)} contributed?`,
    };
  },
};

function factors(category: string, factor: string, prevention: string): string {
  return `### Contributing Factors\n\n| Category | Factor | Impact | Prevention |\n|---|---|---|---|\n| Technology | One pool serves all tenants | High | A limit per tenant |\n| ${category} | ${factor} | Medium | ${prevention} |`;
}
