/** Runs the shell of action.yml as a runner would: conditions and expressions, outputs, files and exit codes are real. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

interface ActionStep {
  readonly name: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly ActionStep[] };
}

export interface StepResult {
  readonly name: string;
  /** Of a step of shell. */
  readonly code?: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What a step that is another action is given. */
  readonly with?: Readonly<Record<string, string>>;
}

export interface ActionRun {
  readonly workspace: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** The event that the workflow runs for. */
  readonly event: object;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The steps that ran, in order. */
export async function runAction({ workspace, inputs = {}, event, env }: ActionRun): Promise<StepResult[]> {
  const action = parse(readFileSync('action.yml', 'utf8')) as Action;
  const given = Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [name, inputs[name] ?? input.default]),
  );
  for (const name of Object.keys(inputs)) if (!(name in given)) throw new Error(`action.yml has no input ${name}`);
  const steps: Record<string, { outputs: Record<string, string> }> = {};
  const context = { inputs: given, steps, github: { event, token: env['GITHUB_TOKEN'] } };
  // The default of an input may itself be an expression.
  for (const name of Object.keys(given)) given[name] = filled(given[name] ?? '', context);
  const results: StepResult[] = [];
  for (const [index, step] of action.runs.steps.entries()) {
    if (step.if !== undefined && !holds(step.if, context)) continue;
    if (step.run === undefined) {
      const own = Object.entries(step.with ?? {}).map(([name, text]) => [name, filled(text, context)]);
      results.push({ name: step.name, stdout: '', stderr: '', with: Object.fromEntries(own) });
      continue;
    }
    const outputFile = `${env['RUNNER_TEMP']}/output-${index}`;
    const own = Object.entries(step.env ?? {}).map(([name, text]) => [name, filled(text, context)]);
    const { GITHUB_TOKEN: _, ...rest } = env;
    const result = await shell(step.run, {
      cwd: resolve(workspace, filled(step['working-directory'] ?? '.', context)),
      env: { ...rest, ...Object.fromEntries(own), GITHUB_OUTPUT: outputFile, GITHUB_ACTION: '__self' },
    });
    results.push({ name: step.name, ...result });
    if (step.id !== undefined) steps[step.id] = { outputs: outputsIn(outputFile) };
  }
  return results;
}

function shell(
  script: string,
  options: { cwd: string; env: Record<string, string | undefined> },
): Promise<Omit<StepResult, 'name'>> {
  return new Promise((done) => {
    execFile('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], options, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

function outputsIn(file: string): Record<string, string> {
  if (!existsSync(file)) return {};
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

function filled(text: string, context: object): string {
  return String(text).replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, path: string) => String(lookUp(path, context) ?? ''));
}

/** Conditions joined by `&&`; a form that is not known here fails the test rather than passing unseen. */
function holds(condition: string, context: object): boolean {
  const inner = /^\$\{\{(.*)\}\}$/s.exec(condition)?.[1] ?? condition;
  return inner.split('&&').every((part) => {
    if (part.trim() === '!cancelled()') return true;
    const [, path = '', operator, value] = /^\s*([\w.-]+) (==|!=) '([^']*)'\s*$/.exec(part) ?? [];
    if (operator === undefined) throw new Error(`A condition of a form that the test does not know: ${part}`);
    return ((lookUp(path, context) ?? '') === value) === (operator === '==');
  });
}

function lookUp(path: string, context: object): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], context);
}
