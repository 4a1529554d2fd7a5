import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { prComment } from './pr-comment/pr-comment.ts';
import { rdjson } from './rdjson.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

/** All formats of `check`, the default first. To add one: write its file and add one line here. */
export const reporters: readonly Reporter[] = [text, json, github, sarif, junit, rdjson, prComment];
