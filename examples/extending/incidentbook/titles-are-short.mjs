/** A rule of this team. `@type` lets an editor check the file where the package is installed; nothing needs to be. */

/** @type {import('incidentbook').Extend} */
export const extend = () => ({
  rules: [
    {
      name: 'titles-are-short',
      group: 'file',
      severity: 'info',
      summary: 'The title is short enough for a list.',
      why: 'Our weekly page shows twenty titles side by side. A long one is cut off, and what is cut off is what matters.',
      good: { yaml: 'title: Checkout times out' },
      bad: { yaml: 'title: On Wednesday morning many customers saw that the checkout had begun to time out' },
      options: {
        words: { type: 'integer', minimum: 1, default: 8, description: 'how many words a title may have' },
      },
      *check({ front, meta }, { options }) {
        const { words } = /** @type {{ words: number }} */ (options);
        const count = meta.title?.split(/\s+/).length ?? 0;
        if (count <= words) return;
        yield {
          place: front.placeOf(['title']),
          message: `Unexpected title of ${count} words, expected ${words} at most`,
        };
      },
    },
  ],
});
