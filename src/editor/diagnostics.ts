import type { Diagnostic } from 'vscode-languageserver';
import type { Problem, Severity } from '../review/problem.ts';
import type { Settings } from '../review/settings.ts';
import { DiagnosticSeverity } from './protocol.ts';
import { rangeOf } from './ranges.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

export const diagnosticSource = 'incidentbook';

/** Problems as an editor shows them; the code links to the rule's page where the book has an address. */
export function diagnosticsOf(problems: readonly Problem[], { url }: Pick<Settings, 'url'>): Diagnostic[] {
  return problems.map((problem) => ({
    range: rangeOf(problem),
    severity: severities[problem.severity],
    source: diagnosticSource,
    code: problem.rule,
    message: problem.message,
    ...(url === undefined ? {} : { codeDescription: { href: `${url.replace(/\/?$/, '/')}rules/${problem.rule}/` } }),
  }));
}

/**
 * Those problems of an earlier text that still stand where they stood, for the moment until they have been looked for
 * again: of the others nobody knows where they are.
 */
export function stillThere(problems: readonly Problem[], before: string, now: string): readonly Problem[] {
  if (before === now) return problems;
  const [then, today] = [before.split(/\r\n|\n|\r/), now.split(/\r\n|\n|\r/)];
  return problems.filter(({ line, endLine }) => {
    for (let at = line; at <= endLine; at += 1) if (then[at - 1] !== today[at - 1]) return false;
    return true;
  });
}
