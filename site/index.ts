/** All pages, in the order of the menu. To add one: write its file in pages/ and add one line here. */
import type { Page } from './page.ts';
import { actionsPage } from './pages/actions.tsx';
import { actionsOfYearPage } from './pages/actions-of-year.tsx';
import { browsePage } from './pages/browse.tsx';
import { dataPage } from './pages/data.tsx';
import { digestPage } from './pages/digest.tsx';
import { digestsPage } from './pages/digests.tsx';
import { dimensionPages } from './pages/dimensions.tsx';
import { drillPage } from './pages/drill.tsx';
import { drillsPage } from './pages/drills.tsx';
import { guidePage } from './pages/guide.tsx';
import { guidesPage } from './pages/guides.tsx';
import { homePage } from './pages/home.tsx';
import { incidentPage } from './pages/incident.tsx';
import { incidentsPage } from './pages/incidents.tsx';
import { lessonsPage } from './pages/lessons.tsx';
import { metricsPage } from './pages/metrics.tsx';
import { notFoundPage } from './pages/not-found.tsx';
import { queryPage } from './pages/query.tsx';
import { rulePage } from './pages/rule.tsx';
import { rulesPage } from './pages/rules.tsx';
import { runbookPage } from './pages/runbook.tsx';
import { runbooksPage } from './pages/runbooks.tsx';

export const pages: readonly Page[] = [
  homePage,
  incidentsPage,
  incidentPage,
  actionsPage,
  actionsOfYearPage,
  metricsPage,
  lessonsPage,
  browsePage,
  ...dimensionPages,
  runbooksPage,
  runbookPage,
  guidesPage,
  guidePage,
  digestsPage,
  digestPage,
  drillsPage,
  drillPage,
  queryPage,
  dataPage,
  rulesPage,
  rulePage,
  notFoundPage,
];
