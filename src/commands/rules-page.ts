import { type AnyRule, ruleGroups } from '../rules/rule.ts';

/** docs/rules.md: every rule with its severity and its options; why it is there, `explain` and the site say. */
export function rulesPage(rules: readonly AnyRule[]): string {
  const groups = Object.entries(ruleGroups).map(([group, meaning]) => {
    const rows = rules.filter((rule) => rule.group === group).map(rowOf);
    const title = `${group.charAt(0).toUpperCase()}${group.slice(1)}`;
    return [`## ${title}\n\n${meaning}\n`, '| rule | severity | in a good review, … |', '|---|---|---|', ...rows].join(
      '\n',
    );
  });
  return `# Rules

Written from the rules themselves by \`npm run generate\`. \`incidentbook explain\` prints this list, and with a name why the
rule is there, with a good and a bad example; the site has a page of each. The severity is that of a final review: in a
draft and in review less counts. In \`incidentbook.config.yaml\` each can be turned \`off\`, given another severity, or its options:

\`\`\`yaml
rules:
  actions-are-few: { severity: warning, most: 12 }
  images-have-text: off
\`\`\`

${groups.join('\n\n')}
`;
}

function rowOf({ name, severity, summary, options = {} }: AnyRule): string {
  const listed = Object.entries(options).map(([key, option]) => {
    return `\`${key}\`: ${option.description} (\`${JSON.stringify(option.default)}\`)`;
  });
  const more = listed.length > 0 ? ` Options: ${listed.join('; ')}.` : '';
  return `| \`${name}\` | ${severity} | ${cell(summary + more)} |`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
