/** Where a repository is on the web. */
export interface RemoteAddress {
  /** Lower case, such as `github.com`. */
  readonly host: string;
  /** Path of owner and name, such as `example-org/shop`. */
  readonly path: string;
  /** Web address, without credentials. */
  readonly web: string;
}

/**
 * Reads the address of a git remote: `https://…`, `ssh://…` or `git@host:owner/name.git`. Nothing where it is none on
 * the web, such as a folder.
 */
export function remoteAddress(remote: string): RemoteAddress | undefined {
  const scp = /^(?:[^@/\s]+@)?(?<host>[^:/\s]+\.[^:/\s]+):(?!\/)(?<path>\S+)$/.exec(remote.trim())?.groups;
  const url = /^(?:https?|ssh|git):\/\/(?:[^@/\s]*@)?(?<host>[^:/\s]+)(?::\d+)?\/(?<path>\S+)$/.exec(
    remote.trim(),
  )?.groups;
  const { host, path } = scp ?? url ?? {};
  if (!host || !path) return undefined;
  const bare = path.replace(/\/+$/, '').replace(/\.git$/, '');
  return { host: host.toLowerCase(), path: bare, web: `https://${host.toLowerCase()}/${bare}` };
}

/** Where GitHub publishes the pages of a repository, unless it has a domain of its own; nothing for other hosts. */
export function pagesAddress({ host, path }: RemoteAddress): string | undefined {
  const [owner, name] = path.split('/');
  if (host !== 'github.com' || !owner || !name) return undefined;
  const site = `https://${owner.toLowerCase()}.github.io/`;
  return name.toLowerCase() === `${owner.toLowerCase()}.github.io` ? site : `${site}${name}/`;
}
