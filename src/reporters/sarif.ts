import { LineIndex } from '../review/lines.ts';
import type { Place } from '../review/place.ts';
import type { Edit, Problem } from '../review/problem.ts';
import type { Report, ReportedRule, Reporter } from './reporter.ts';

/** SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export const sarif: Reporter = {
  name: 'sarif',
  summary: 'SARIF 2.1.0, for code scanning',
  print(report) {
    const ranks = new Map(report.rules.map((rule, index) => [rule.name, index]));
    const lines = new Map([...report.texts].map(([path, text]) => [path, new LineIndex(text)]));
    const driver = {
      name: 'Incidentbook',
      semanticVersion: report.version,
      rules: report.rules.map((rule) => descriptor(rule, report)),
    };
    const run = {
      tool: { driver },
      columnKind: 'utf16CodeUnits',
      results: report.problems.map((problem) => {
        const rank = ranks.get(problem.rule);
        return {
          ...(rank === undefined ? {} : { ruleIndex: rank }),
          ...result(problem, lines.get(problem.path), report),
        };
      }),
    };
    const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
    return `${JSON.stringify(log, null, 2)}\n`;
  },
};

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

function descriptor(rule: ReportedRule, { ruleUrl }: Report) {
  const url = ruleUrl(rule.name);
  const fence = (text: string) => `~~~~markdown\n${text}\n~~~~`;
  return {
    id: rule.name,
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.why },
    help: {
      text: `${rule.why}\n\nGood:\n\n${rule.good}\n\nBad:\n\n${rule.bad}`,
      markdown: `${rule.why}\n\n**Good**\n\n${fence(rule.good)}\n\n**Bad**\n\n${fence(rule.bad)}`,
    },
    // Only a whole address is allowed here, which there is once the site's own is configured.
    ...(URL.canParse(url) ? { helpUri: url } : {}),
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { tags: [rule.group] },
  };
}

function result(problem: Problem, lines: LineIndex | undefined, report: Report) {
  const artifactLocation = { uri: encodeURI(report.pathPrefix + problem.path).replace(/[?#]/g, encodeURIComponent) };
  const { fix } = problem;
  return {
    ruleId: problem.rule,
    level: levels[problem.severity],
    message: { text: problem.message },
    locations: [{ physicalLocation: { artifactLocation, region: region(problem) } }],
    partialFingerprints: { 'incidentbook/v1': report.fingerprintOf(problem) },
    ...(fix?.length && lines
      ? { fixes: [{ artifactChanges: [{ artifactLocation, replacements: replacements(fix, lines) }] }] }
      : {}),
  };
}

function replacements(fix: readonly Edit[], lines: LineIndex) {
  return fix.map(({ start, end, text }) => ({
    deletedRegion: region(lines.place(start, end)),
    insertedContent: { text },
  }));
}

function region({ line, column, endLine, endColumn }: Place) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
