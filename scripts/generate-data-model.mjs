/** Writes docs/data-model.md from the compiled model; a test holds the page to it. */
import { writeFileSync } from 'node:fs';
import { dataModelPage } from '../dist/src/exports/data-model-page.js';

writeFileSync(new URL('../docs/data-model.md', import.meta.url), dataModelPage());
