import { LineIndex } from '../../src/review/lines.ts';
import { actionTable } from '../../src/rules/action-cell.ts';
import type { Example } from '../../src/rules/rule.ts';
import { type CheckOptions, checkText, exemplary } from './check-text.ts';
import { layOver } from './lay-over.ts';

/** The words at which a rule points in the exemplary review with an example laid over it, in reading order. */
export function found(rule: string, example: Example, options: CheckOptions = {}): string[] {
  const text = layOver(exemplary, example);
  const lines = new LineIndex(text);
  return checkText(text, options)
    .filter((problem) => problem.rule === rule)
    .map(({ line, column, endLine, endColumn }) =>
      text.slice(lines.offset(line, column), lines.offset(endLine, endColumn)).replace(/\s+/g, ' '),
    );
}

/** A section Root Cause with the given parts, evidence included, so that only what is tested is wrong. */
export function rootCause(parts: { readonly cause?: string; readonly gaps?: string }): Example {
  const cause = parts.cause ?? 'The pool of 200 connections knows no limit per tenant.';
  const gaps = parts.gaps ?? 'No load test runs with one noisy tenant.';
  return { markdown: `## Root Cause\n\n- **Primary Cause**: ${cause}\n- **Prevention Gaps**: ${gaps}` };
}

/** The section Five Whys with the given answers. */
export function whys(...answers: readonly string[]): Example {
  return { markdown: `### Five Whys\n\n${answers.map((answer, index) => `${index + 1}. ${answer}`).join('\n')}` };
}

/** A table of several actions, each with the given cells laid over good ones. */
export function actions(...rows: readonly Readonly<Record<string, string>>[]): Example {
  const tables = rows.map((cells, index) =>
    actionTable({ Action: `Cap pool number ${index + 1} at 40 connections`, ...cells }).markdown.split('\n'),
  );
  return { markdown: [...(tables[0] ?? []).slice(0, 4), ...tables.map((lines) => lines.at(-1) ?? '')].join('\n') };
}
