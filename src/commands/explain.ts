import { CannotRun } from '../cannot-run.ts';
import { type Colours, coloursFor } from '../colour.ts';
import { openProject } from '../pipeline/open-project.ts';
import { antiPatternsAmong } from '../rules/anti-patterns.ts';
import { exampleText } from '../rules/example-text.ts';
import { rules, rulesWith } from '../rules/index.ts';
import { type AnyRule, ruleGroups } from '../rules/rule.ts';
import type { World } from '../world.ts';
import { type Command, exitCode } from './command.ts';
import { extendOption, pick } from './shared-options.ts';

const directory = { about: (rule: AnyRule) => rule.summary, listedBy: 'incidentbook explain' };

export const explain: Command = {
  name: 'explain',
  summary: 'Explain a rule: why it is there, with a good and a bad example',
  arguments: [
    {
      name: '[rule]',
      description: 'name of the rule, or `anti-patterns` for the rules against each; all rules are listed without one',
    },
  ],
  options: [extendOption],
  examples: [
    ['incidentbook explain', 'lists all rules'],
    ['incidentbook explain actions-have-owner', 'says why actions need an owner'],
    ['incidentbook explain anti-patterns', 'says which rules stand against which anti-pattern'],
  ],
  async run({ args, options }, world) {
    const { stdout, env } = world;
    const colours = coloursFor(stdout, env);
    const [name] = args;
    const known = rules.find((rule) => rule.name === name);
    const among = known ? rules : await rulesHere(world, options['extend'] !== false);
    if (name === undefined) stdout.write(list(among, colours));
    else if (name === 'anti-patterns') stdout.write(listAntiPatterns(among, colours));
    else stdout.write(describe(pick(among, name, 'rule', directory), colours));
    return exitCode.fine;
  },
};

/** Our rules, and those of the book in which the command runs; where that cannot be opened, ours and the reason. */
async function rulesHere({ cwd, stderr }: Pick<World, 'cwd' | 'stderr'>, extend: boolean): Promise<readonly AnyRule[]> {
  try {
    const { extensions } = await openProject(cwd, { extend });
    return rulesWith(extensions.rules);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    stderr.write(`Only the rules of Incidentbook itself: ${error.message}\n`);
    return rules;
  }
}

function list(rules: readonly AnyRule[], colours: Colours): string {
  const width = Math.max(...rules.map((rule) => rule.name.length)) + 2;
  const groups = Object.entries(ruleGroups).flatMap(([group, meaning]) => {
    const inside = rules.filter((rule) => rule.group === group);
    if (inside.length === 0) return [];
    const lines = inside.map((rule) => `  ${rule.name.padEnd(width)}${colours.dim(rule.summary)}`);
    return [`${colours.bold(capitalised(group))}: ${meaning}`, ...lines, ''];
  });
  return `In a good review, …\n\n${groups.join('\n')}\n\`incidentbook explain RULE\` says why, with examples.\n`;
}

function listAntiPatterns(rules: readonly AnyRule[], colours: Colours): string {
  const antiPatterns = antiPatternsAmong(rules);
  const width = Math.max(...antiPatterns.flatMap((item) => item.rules.map((name) => name.length))) + 2;
  const blocks = antiPatterns.map(({ name, meaning, rules: names }) => {
    const lines = names.map((rule) => {
      const summary = rules.find((candidate) => candidate.name === rule)?.summary ?? '';
      return `  ${rule.padEnd(width)}${colours.dim(summary)}`;
    });
    return [colours.bold(name), ...wrap(meaning, 90), ...lines, ''].join('\n');
  });
  return `What goes wrong in reviews, and the rules that stand against it.\n\n${blocks.join('\n')}`;
}

function describe(rule: AnyRule, colours: Colours): string {
  return [
    `${colours.bold(rule.name)} ${colours.dim(`(${rule.group}, ${rule.severity})`)}`,
    rule.summary,
    '',
    ...wrap(rule.why, 90),
    ...against(rule),
    '',
    colours.green('Good'),
    ...indent(exampleText(rule.good)),
    '',
    colours.red('Bad'),
    ...indent(exampleText(rule.bad)),
    ...optionsOf(rule, colours),
    '',
  ].join('\n');
}

/** How a team sets a rule to its own measure, as it would stand in the configuration. */
function optionsOf(rule: AnyRule, colours: Colours): string[] {
  const options = Object.entries(rule.options ?? {});
  if (options.length === 0) return [];
  const lines = options.map(([name, option]) => `${name}: ${JSON.stringify(option.default)}  # ${option.description}`);
  return [
    '',
    colours.bold('Options, under `rules` in incidentbook.config.yaml'),
    `  ${rule.name}:`,
    ...lines.map((line) => `    ${line}`),
  ];
}

function against(rule: AnyRule): string[] {
  const names = rule.against ?? [];
  return names.length > 0 ? ['', `Stands against: ${names.join(', ')}.`] : [];
}

function indent(text: string): string[] {
  return text.split('\n').map((line) => (line === '' ? '' : `  ${line}`));
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
