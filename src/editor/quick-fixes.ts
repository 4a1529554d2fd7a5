import type { CodeAction, Diagnostic, Range, TextEdit } from 'vscode-languageserver';
import { applyFixes } from '../fix/apply-fixes.ts';
import type { Edit, Problem } from '../review/problem.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { CodeActionKind } from './protocol.ts';
import { rangeOf, textEditsOf, touches } from './ranges.ts';
import type { FileView } from './view.ts';
import { waive } from './waive.ts';

/** The kind by which an editor asks for all fixes of a file, on saving for instance. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.incidentbook`;

export interface FixRequest {
  readonly file: FileView;
  readonly range: Range;
  /** Kinds that the editor wants; all where absent. */
  readonly only?: readonly string[];
  /** Problems of the file as it stands. */
  readonly problems: readonly Problem[];
  /** Finds the problems of a changed text: fixing one may show another. */
  find(text: string): readonly Problem[];
  /** Wraps edits of the file for the editor. */
  edit(edits: TextEdit[]): NonNullable<CodeAction['edit']>;
}

/** What can be done about the problems in a range: mend one, mend all of the file, or waive the rule with a reason. */
export function quickFixes(request: FixRequest): CodeAction[] {
  const { file, range, problems, only } = request;
  const wants = (kind: string) =>
    only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
  const here = problems.filter((problem) => touches(rangeOf(problem), range));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    for (const problem of here) if (problem.fix?.length) actions.push(mend(problem, problem.fix, request));
  }
  // Who asks for no kind in particular gets it once, among the quick fixes, where menus show it.
  const all = here.some(({ fix }) => fix?.length) || only ? fixAll(request) : undefined;
  if (all && only && wants(fixAllKind)) actions.push({ ...all, kind: fixAllKind });
  else if (all && wants(CodeActionKind.QuickFix) && problems.filter(({ fix }) => fix?.length).length > 1)
    actions.push(all);
  if (wants(CodeActionKind.QuickFix)) {
    for (const rule of new Set(here.map((problem) => problem.rule))) {
      const edit = waivable(rule) ? waive(rule, file) : undefined;
      const waived = here.filter((problem) => problem.rule === rule);
      if (edit) actions.push(action(`Waive ${rule} in this review, with a reason`, [edit], waived, request));
    }
  }
  return actions;
}

/** A waiver cannot stand in front matter that cannot be read, and none waives the rule about waivers. */
function waivable(rule: string): boolean {
  return rule !== 'front-matter-is-yaml' && rule !== 'waivers-are-used';
}

function mend(problem: Problem, fix: readonly Edit[], request: FixRequest): CodeAction {
  return { ...action(titleOf(fix, request.file.text), fix, [problem], request), isPreferred: true };
}

/** What a fix does, in the words of its edits. */
function titleOf(fix: readonly Edit[], text: string): string {
  const [edit, ...more] = fix;
  if (!edit || more.length > 0) return 'Fix this problem';
  const [before, after] = [shown(text.slice(edit.start, edit.end)), shown(edit.text)];
  if (before === '') return after === '' ? 'Fix this problem' : `Insert ${after}`;
  return after === '' ? `Remove ${before}` : `Replace ${before} by ${after}`;
}

const longest = 60;

function shown(text: string): string {
  const line = text.trim().split(/\s*[\r\n]+\s*/)[0] ?? '';
  if (line === '') return '';
  const more = line.length > longest || text.trim().length > line.length;
  return `\`${line.slice(0, longest)}${more ? ' …' : ''}\``;
}

/** Everything in the file that can be mended mechanically, as `check --fix` does it. */
function fixAll(request: FixRequest): CodeAction | undefined {
  const { file, problems, find } = request;
  if (!problems.some(({ fix }) => fix?.length)) return undefined;
  const { text, count } = applyFixes(file.text, find);
  if (text === file.text) return undefined;
  const what = count === 1 ? 'the 1 problem' : `all ${count} problems`;
  return action(`Fix ${what} of this file that can be fixed mechanically`, [changeOf(file.text, text)], [], request);
}

/** The shortest single edit that makes one text of another: what stays around it keeps its cursor and its folds. */
function changeOf(before: string, after: string): Edit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let [end, newEnd] = [before.length, after.length];
  while (end > start && newEnd > start && before[end - 1] === after[newEnd - 1]) {
    end -= 1;
    newEnd -= 1;
  }
  // A pair of code units is one character, and so is the end of a line of two: neither is torn.
  while (start > 0 && /[\uD800-\uDBFF\r]/.test(before[start - 1] ?? '')) start -= 1;
  while (end < before.length && /[\uDC00-\uDFFF\n]/.test(before[end] ?? '')) {
    end += 1;
    newEnd += 1;
  }
  return { start, end, text: after.slice(start, newEnd) };
}

function action(
  title: string,
  edits: readonly Edit[],
  problems: readonly Problem[],
  { file, edit }: FixRequest,
): CodeAction {
  const diagnostics: Diagnostic[] = diagnosticsOf(problems, {});
  return {
    title,
    kind: CodeActionKind.QuickFix,
    edit: edit(textEditsOf(edits, file.lines)),
    ...(diagnostics.length > 0 ? { diagnostics } : {}),
  };
}
