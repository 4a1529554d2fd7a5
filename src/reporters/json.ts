import { countProblems, type Reporter } from './reporter.ts';

export const json: Reporter = {
  name: 'json',
  summary: 'stable JSON, described by schema/check.schema.json',
  print({ files, problems, waived, baselined, ruleUrl }) {
    const listed = problems.map(({ path, line, column, endLine, endColumn, rule, severity, message }) => {
      return { path, line, column, endLine, endColumn, rule, severity, message, url: ruleUrl(rule) };
    });
    const summary = { ...countProblems(problems), waived, baselined };
    return `${JSON.stringify({ version: 1, files: files.length, problems: listed, summary }, null, 2)}\n`;
  },
};
