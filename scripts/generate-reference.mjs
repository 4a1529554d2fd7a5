/** Writes docs/commands.md and docs/metrics.md from the compiled commands and metrics; a test holds the pages to them. */
import { writeFileSync } from 'node:fs';
import { commands } from '../dist/src/commands/index.js';
import { commandsPage } from '../dist/src/commands/reference-page.js';
import { definitionsPage } from '../dist/src/metrics/definitions-page.js';
import { resolveSettings } from '../dist/src/review/settings.js';

writeFileSync(new URL('../docs/commands.md', import.meta.url), await commandsPage(commands));
writeFileSync(new URL('../docs/metrics.md', import.meta.url), definitionsPage(resolveSettings({})));
