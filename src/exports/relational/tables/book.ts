import { column, defineTable } from '../table.ts';

/** Version of the model: it goes up when a table or a column is renamed, removed or changes its meaning. */
export const modelVersion = 1;

/** What the data are, in the data themselves. */
export const book = defineTable({
  name: 'book',
  description: 'One row: what these data are, and the day as of which they were computed.',
  key: ['title'],
  columns: {
    title: column('text', 'Name of the book.'),
    as_of: column('date', 'Day as of which ages, deadlines and states are counted.'),
    model_version: column(
      'integer',
      'Version of this model; it goes up when a column changes its name or its meaning.',
    ),
  },
  rows: () => [],
  bookRows: ({ settings, asOf }) => [{ title: settings.title, as_of: asOf, model_version: modelVersion }],
});
