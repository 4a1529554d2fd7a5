/** Pages beside the sides that the menu does not name, in the order in which they are offered. */
export const furtherPages: readonly { readonly label: string; readonly address: string; readonly lead: string }[] = [
  {
    label: 'Runbooks',
    address: 'runbooks/',
    lead: 'The procedures, each with the incidents that used it and how it served; those to mend first.',
  },
  { label: 'Digests', address: 'digests/', lead: 'The regular reviews of weeks, months, quarters and years.' },
  {
    label: 'Drills',
    address: 'drills/',
    lead: 'Past incidents to play through: symptoms first, the cause at the end.',
  },
  {
    label: 'Query',
    address: 'query/',
    lead: 'Ask the book in SQL, in your browser, with the runbook’s own questions to begin with.',
  },
  {
    label: 'Data',
    address: 'data/',
    lead: 'Everything to take along: tables as SQLite, CSV and Parquet, numbers, actions, feeds and a calendar.',
  },
];
