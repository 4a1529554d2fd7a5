import { relative, sep } from 'node:path';
import { packageVersion } from '../io/package-root.ts';
import type { Checked } from '../pipeline/checked.ts';
import type { Report } from '../reporters/reporter.ts';
import type { Problem } from '../review/problem.ts';
import { exampleText } from '../rules/example-text.ts';
import { rulesWith } from '../rules/index.ts';
import { secretsHider } from '../rules/secrets-are-absent.ts';
import type { World } from '../world.ts';
import type { Judged } from './check-baseline.ts';
import { sourceLinks } from './source-links.ts';

/** What was checked, in the shape that reporters print. `prints` holds the fingerprint of each problem found. */
export function reportOf(checked: Checked, prints: readonly string[], judged: Judged, env: World['env']): Report {
  const { files, problems, waived, project } = checked;
  const hide = secretsHider(project.settings);
  const base = project.settings.url?.replace(/\/?$/, '/') ?? '';
  const pathPrefix = prefixIn(env['GITHUB_WORKSPACE'] ?? env['CI_PROJECT_DIR'], project.root);
  const printOf = new Map(problems.map((problem, index) => [problem, prints[index] ?? '']));
  const told = new Map(judged.fresh.map((problem) => [withoutSecretFix(problem, hide), problem]));
  return {
    files,
    // An edit that would write a secret once more is not told; `--fix` makes it all the same.
    problems: [...told.keys()],
    waived,
    baselined: judged.known,
    gone: judged.gone,
    texts: new Map([...checked.texts].map(([path, text]) => [path, hide(text)])),
    fingerprintOf: (problem) => printOf.get(told.get(problem) ?? problem) ?? '',
    ruleUrl: (rule) => `${base}rules/${rule}/`,
    rules: rulesWith(project.extensions.rules).map(({ good, bad, ...rule }) => ({
      ...rule,
      good: exampleText(good),
      bad: exampleText(bad),
    })),
    version: packageVersion(),
    pathPrefix,
    fileUrl: sourceLinks(project.settings, env, pathPrefix),
  };
}

function withoutSecretFix(problem: Problem, hide: (text: string) => string): Problem {
  const { fix = [], ...rest } = problem;
  return fix.some(({ text }) => hide(text) !== text) ? rest : problem;
}

/** The folder of the project as seen from the workspace of a job at GitHub or GitLab, which annotations count from. */
function prefixIn(workspace: string | undefined, root: string): string {
  if (workspace === undefined || workspace === '') return '';
  const path = relative(workspace, root).split(sep).join('/');
  return path === '' || path.startsWith('..') ? '' : `${path}/`;
}
