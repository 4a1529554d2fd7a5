/** Writes the pages of docs/ that are a reference from the compiled code; a test holds the pages to it. */
import { writeFileSync } from 'node:fs';
import { configurationPage, frontMatterPage } from '../dist/src/commands/fields-page.js';
import { commands } from '../dist/src/commands/index.js';
import { commandsPage } from '../dist/src/commands/reference-page.js';
import { rulesPage } from '../dist/src/commands/rules-page.js';
import { definitionsPage } from '../dist/src/metrics/definitions-page.js';
import { resolveSettings } from '../dist/src/review/settings.js';
import { rules } from '../dist/src/rules/index.js';

const pages = {
  commands: await commandsPage(commands),
  configuration: configurationPage(),
  'front-matter': frontMatterPage(),
  metrics: definitionsPage(resolveSettings({})),
  rules: rulesPage(rules),
};
for (const [name, text] of Object.entries(pages)) writeFileSync(new URL(`../docs/${name}.md`, import.meta.url), text);
