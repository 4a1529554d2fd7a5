import type { Problem } from '../review/problem.ts';
import type { Reporter } from './reporter.ts';

/**
 * JUnit XML as Jenkins and most others read it. A review is a suite; an error is a case that failed. What does not make
 * `check` fail (a warning, a note) is a case that passed and says so in its output.
 */
export const junit: Reporter = {
  name: 'junit',
  summary: 'JUnit XML, for servers that show tests',
  print(report) {
    // Problems may also stand in files that are no reviews, such as the register.
    const paths = [...new Set([...report.files, ...report.problems.map((problem) => problem.path)])];
    const problemsIn = (path: string) => report.problems.filter((problem) => problem.path === path);
    const suites = paths.map((path) => suite(report.pathPrefix + path, problemsIn(path)));
    const tests = paths.reduce((sum, path) => sum + Math.max(1, problemsIn(path).length), 0);
    const failures = report.problems.filter(isFailure).length;
    const open = `<testsuites name="incidentbook" tests="${tests}" failures="${failures}" errors="0">`;
    return `<?xml version="1.0" encoding="UTF-8"?>\n${[open, ...suites, '</testsuites>'].join('\n')}\n`;
  },
};

function suite(path: string, problems: readonly Problem[]): string {
  const cases =
    problems.length === 0
      ? [`    <testcase name="check" classname="${escaped(path)}"/>`]
      : problems.map((problem) => testcase(path, problem));
  const failures = problems.filter(isFailure).length;
  const open = `  <testsuite name="${escaped(path)}" tests="${cases.length}" failures="${failures}" errors="0">`;
  return [open, ...cases, '  </testsuite>'].join('\n');
}

function testcase(path: string, problem: Problem): string {
  const { line, column, rule, message, severity } = problem;
  const where = `${path}:${line}:${column}`;
  const open = `    <testcase name="${escaped(`${rule} ${line}:${column}`)}" classname="${escaped(path)}">`;
  const told = escaped(`${where} ${severity}: ${message}`);
  const inside = isFailure(problem)
    ? `<failure type="${escaped(rule)}" message="${escaped(message)}">${told}</failure>`
    : `<system-out>${told}</system-out>`;
  return `${open}${inside}</testcase>`;
}

function isFailure({ severity }: Problem): boolean {
  return severity === 'error';
}

/** Text for XML; what XML 1.0 has no way to say becomes a replacement character. */
function escaped(text: string): string {
  return (
    text
      .replace(/\p{Surrogate}/gu, '\ufffd')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
      .replace(/[\t\n\r]/g, (found) => `&#${found.charCodeAt(0)};`)
  );
}
