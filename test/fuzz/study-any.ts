import { readContract } from '../../src/review/contract.ts';
import type { Problem } from '../../src/review/problem.ts';
import { resolveSettings } from '../../src/review/settings.ts';
import { study } from '../../src/study.ts';
import { template } from './inputs.ts';

export const path = 'reviews/2026/2026-03-04-any.md';
export const contract = readContract(template);
export const settings = resolveSettings({});

/** Everything that is found in one file, whatever it is. */
export function problemsIn(text: string): readonly Problem[] {
  return study({ path, text }, { contract, settings, render: false }).problems;
}

/** Problems whose place is not inside the text, each as `line:column-line:column rule`. */
export function astray(text: string, problems: readonly Problem[]): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  const isIn = (line: number, column: number) =>
    line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1] ?? '').length + 1;
  return problems
    .filter(
      ({ line, column, endLine, endColumn }) =>
        !isIn(line, column) || !isIn(endLine, endColumn) || endLine < line || (endLine === line && endColumn < column),
    )
    .map(({ line, column, endLine, endColumn, rule }) => `${line}:${column}-${endLine}:${endColumn} ${rule}`);
}
