import { type Colours, coloursFor } from '../colour.ts';
import { exampleText } from '../rules/example-text.ts';
import { rules } from '../rules/index.ts';
import { type AnyRule, ruleGroups } from '../rules/rule.ts';
import { type Command, exitCode } from './command.ts';
import { pick } from './shared-options.ts';

export const explain: Command = {
  name: 'explain',
  summary: 'Explain a rule: why it is there, with a good and a bad example',
  arguments: [{ name: '[rule]', description: 'name of the rule; all rules are listed without one' }],
  options: [],
  examples: [
    ['incidentbook explain', 'lists all rules'],
    ['incidentbook explain actions-have-owner', 'says why actions need an owner'],
  ],
  async run({ args }, { stdout, env }) {
    const colours = coloursFor(stdout, env);
    const [name] = args;
    stdout.write(name === undefined ? list(colours) : describe(pick(rules, name, 'rule'), colours));
    return exitCode.fine;
  },
};

function list(colours: Colours): string {
  const width = Math.max(...rules.map((rule) => rule.name.length)) + 2;
  const groups = Object.entries(ruleGroups).flatMap(([group, meaning]) => {
    const inside = rules.filter((rule) => rule.group === group);
    if (inside.length === 0) return [];
    const lines = inside.map((rule) => `  ${rule.name.padEnd(width)}${colours.dim(rule.summary)}`);
    return [`${colours.bold(capitalised(group))}: ${meaning}`, ...lines, ''];
  });
  return `In a good review, …\n\n${groups.join('\n')}\n\`incidentbook explain RULE\` says why, with examples.\n`;
}

function describe(rule: AnyRule, colours: Colours): string {
  return [
    `${colours.bold(rule.name)} ${colours.dim(`(${rule.group}, ${rule.severity})`)}`,
    rule.summary,
    '',
    ...wrap(rule.why, 90),
    '',
    colours.green('Good'),
    ...indent(exampleText(rule.good)),
    '',
    colours.red('Bad'),
    ...indent(exampleText(rule.bad)),
    '',
  ].join('\n');
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
