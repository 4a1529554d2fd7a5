import type { ContractSection } from '../review/contract.ts';
import type { LineIndex } from '../review/lines.ts';
import type { Edit } from '../review/problem.ts';
import type { Section } from '../review/types.ts';
import { folded } from '../review/vocabulary.ts';
import { type Finding, type Rule, withFix } from './rule.ts';

export const headingsMatchTemplate: Rule = {
  name: 'headings-match-template',
  group: 'template',
  severity: 'info',
  summary: 'Headings are written as in the template.',
  why: 'Other names for a section are understood, so nothing is lost. But readers who jump by heading, and links that point at one, find it by the name that all reviews share.',
  good: { markdown: '## Impact\n\n1,240 checkouts failed.' },
  bad: {
    without: ['Impact'],
    markdown:
      '## What Happened\n\n- **Trigger**: A client release of one tenant began to retry failed payments without a pause.\n- **Symptoms**: Payments took more than 30 seconds.\n- **Scope**: All tenants in the European region.\n- **Detection**: The alert on checkout latency fired.\n\n## Timeline\n\n| Time | Event |\n|------|-------|\n| 2026-03-04T09:12+01:00 | First time-outs at checkout |\n\n## business impact\n\n1,240 checkouts failed.',
  },
  *check({ body, lines, source }, { contract, settings, status }) {
    if (status === 'draft') return;
    const isOwn = (name: string, written: string) =>
      (settings.headings[name] ?? []).some((other) => folded(other) === folded(written));
    yield* renamed(contract.sections, body.sections, isOwn, (section, name) =>
      rename(section, name, source.text, lines),
    );
  },
};

function* renamed(
  contract: readonly ContractSection[],
  sections: readonly Section[],
  isOwn: (name: string, written: string) => boolean,
  fix: (section: Section, name: string) => Edit[] | undefined,
): Generator<Finding> {
  for (const wanted of contract) {
    for (const section of sections.filter((candidate) => candidate.name === wanted.name)) {
      if (section.written !== wanted.written && !isOwn(wanted.name, section.written)) {
        yield withFix(
          {
            place: section.place,
            message: `Unexpected heading \`${section.written}\`, expected \`${wanted.written}\`, as in the template`,
          },
          fix(section, wanted.written),
        );
      }
      yield* renamed(wanted.subsections, section.subsections, isOwn, fix);
    }
  }
}

/** Only a heading of plain words between its marks is written anew. */
function rename(section: Section, name: string, text: string, lines: LineIndex): Edit[] | undefined {
  const offset = lines.offset(section.place.line, section.place.column);
  const [, marks, written] = /^(#{1,6}[ \t]+)([^\r\n]*?)(?:[ \t]+#+)?[ \t]*(?:[\r\n]|$)/.exec(text.slice(offset)) ?? [];
  if (marks === undefined || written !== section.written) return undefined;
  const start = offset + marks.length;
  return [{ start, end: start + written.length, text: name }];
}
