/** A page and an export of this team: what incidents cost us, for the yearly talk with finance. */

/** @param {import('incidentbook').KnowledgeBase} kb */
const withCosts = ({ incidents }) =>
  incidents.flatMap((incident) => {
    const cost = incident.meta.impact?.cost;
    // What nobody has answered or knows is no cost of 0.
    return typeof cost === 'object' ? [{ incident, ...cost }] : [];
  });

/** @type {import('incidentbook').Extend} */
export const extend = ({ h, definePage, csv }) => ({
  pages: [
    definePage({
      name: 'costs',
      menu: 'Costs',
      title: () => 'What incidents cost',
      description: (_once, { book }) => `The incidents of ${book.title} of which somebody knows what they cost.`,
      render(_once, { kb, href }) {
        const costs = withCosts(kb);
        return [
          h('h1', null, 'What incidents cost'),
          h('p', { class: 'lead' }, `Known of ${costs.length} of ${kb.incidents.length} incidents.`),
          h(
            'table',
            null,
            h(
              'thead',
              null,
              h('tr', null, h('th', { scope: 'col' }, 'Incident'), h('th', { scope: 'col', class: 'number' }, 'Cost')),
            ),
            h(
              'tbody',
              null,
              costs.map(({ incident, amount, currency }) =>
                h(
                  'tr',
                  null,
                  h('td', null, h('a', { href: href(`incidents/${incident.slug}/`) }, incident.meta.title)),
                  h('td', { class: 'number' }, `${amount.toLocaleString('en')} ${currency}`),
                ),
              ),
            ),
          ),
        ];
      },
    }),
  ],
  exports: [
    {
      name: 'costs',
      summary: 'costs.csv: what each incident cost, as finance reads it',
      write(kb, files) {
        const rows = withCosts(kb).map(({ incident, amount, currency }) => [incident.id, amount, currency]);
        const file = files.open('costs.csv');
        file.write(csv([['incident', 'amount', 'currency'], ...rows]));
        file.close();
      },
    },
  ],
});
