import type { Settings } from '../review/settings.ts';
import type { World } from '../world.ts';

/**
 * Makes web addresses of files and their lines: at the commit that a job of GitHub or GitLab has checked out, else on the
 * branch that the settings name. `pathPrefix` leads from the root of the repository to the project.
 */
export function sourceLinks(
  { repository, branch }: Pick<Settings, 'repository' | 'branch'>,
  env: World['env'],
  pathPrefix: string,
): (path: string, line?: number) => string | undefined {
  const base = baseOf(env) ?? (repository && `${repository.replace(/\/$/, '')}/blob/${encodeURIComponent(branch)}`);
  return linksBelow(base, pathPrefix);
}

/** The same on the default branch of a repository at GitHub, by its `owner/name`: these addresses stay as they are. */
export function branchLinks(name: string, env: World['env'], pathPrefix: string) {
  return linksBelow(`${env['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${name}/blob/HEAD`, pathPrefix);
}

function linksBelow(base: string | undefined, pathPrefix: string) {
  return (path: string, line?: number): string | undefined => {
    if (base === undefined) return undefined;
    const address = `${base}/${`${pathPrefix}${path}`.split('/').map(encoded).join('/')}`;
    // Without `plain` the Markdown is rendered, and has no lines.
    return line === undefined ? address : `${address}?plain=1#L${line}`;
  };
}

function baseOf(env: World['env']): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_SHA: merged } = env;
  // What a pull request checks out is a merge that soon is gone; the action hands in the commit that was pushed.
  const pushed = env['INCIDENTBOOK_COMMIT'];
  const sha = pushed === undefined || pushed === '' ? merged : pushed;
  if (server && name && sha) return `${server}/${name}/blob/${encodeURIComponent(sha)}`;
  const { CI_PROJECT_URL: project, CI_COMMIT_SHA: commit } = env;
  return project && commit ? `${project}/-/blob/${encodeURIComponent(commit)}` : undefined;
}

/** `encodeURIComponent` leaves some characters that have a meaning in Markdown. */
function encoded(segment: string): string {
  return encodeURIComponent(segment).replace(
    /[!'()*]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
