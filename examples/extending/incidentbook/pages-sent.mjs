/** A metric of this team: how often people were paged in the course of an incident, from a field of our own. */

/** @type {import('incidentbook').Extend} */
export const extend = ({ exactly, leftOut, summariseTotal }) => ({
  metrics: [
    {
      id: 'pages-sent',
      title: 'Pages sent',
      question: 'How often do incidents wake somebody?',
      unit: 'count',
      better: 'lower',
      statistic: 'total',
      counted: 'incidents',
      define: () =>
        'The pages of all incidents that state them (x-pages), added up; an incident without the field is left out and ' +
        'counted. Beside it the median, the 90th percentile and the mean of an incident.',
      find({ meta, own }) {
        const pages = own['x-pages'];
        return [typeof pages === 'number' ? exactly(meta.id, pages) : leftOut(meta.id, 'x-pages not answered')];
      },
      summarise: summariseTotal,
    },
  ],
});
