import { CannotRun } from '../../cannot-run.ts';
import { type Alert, type AlertFormat, objectOf } from './alert.ts';
import { githubIssue } from './github-issue.ts';
import { incidentIo } from './incident-io.ts';
import { opsgenie } from './opsgenie.ts';
import { pagerduty } from './pagerduty.ts';

/** All exports that a review can begin with. To add one: write its file and add one line here. */
export const alertFormats: readonly AlertFormat[] = [pagerduty, incidentIo, opsgenie, githubIssue];

/** Reads an export of one incident. `shown` names the file. Throws {@link CannotRun} where it is none that is known. */
export function readAlert(text: string, shown: string): Alert {
  const data = onlyOne(parse(text, shown), shown);
  for (const format of alertFormats) {
    const alert = format.read(data);
    if (alert) return alert;
  }
  const keys = Object.keys(objectOf(data) ?? {}).slice(0, 5);
  const found = keys.length > 0 ? `JSON with the keys ${keys.map((key) => `\`${key}\``).join(', ')}` : 'JSON';
  const known = alertFormats.map(({ name, from }) => `  ${name}: ${from}`).join('\n');
  throw new CannotRun(`${shown}: Unexpected ${found}, expected one of the exports that are known:\n${known}`);
}

function parse(text: string, shown: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new CannotRun(
      `${shown}: Unexpected text that is no JSON (${(error as Error).message}), expected an export of one incident.`,
    );
  }
}

/** The one incident of a list. Throws {@link CannotRun} where there are several. */
function onlyOne(data: unknown, shown: string): unknown {
  const outer = objectOf(data);
  const list = [data, outer?.['incidents'], outer?.['data']].find((value) => Array.isArray(value));
  if (!Array.isArray(list)) return data;
  if (list.length === 1) return list[0];
  throw new CannotRun(
    `${shown}: Unexpected list of ${list.length} incidents, expected one: a review is about one incident.`,
  );
}
