/** A server on this machine that behaves as GitHub's REST API is documented, as far as it is used. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface LocalIssue {
  number: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  state_reason: string | null;
  labels: { name: string }[];
  html_url: string;
  pull_request?: object;
}

export interface LocalComment {
  id: number;
  issue: number;
  body: string;
  html_url: string;
  author_association: string;
  user: { login: string; type: string };
}

/** What goes wrong with the next request that matches. `after`: the request is carried out, and its answer is lost. */
export interface Trouble {
  readonly on: RegExp;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly message?: string;
  readonly after?: boolean;
  /** The connection breaks. */
  readonly cut?: boolean;
}

export interface LocalGitHub {
  readonly url: string;
  readonly issues: LocalIssue[];
  readonly comments: LocalComment[];
  /** Method, path and query of each request, in order. */
  readonly requests: string[];
  /** Requests that change something. */
  changes(): string[];
  /** Each is used once, by the first request that matches. */
  readonly troubles: Trouble[];
  /** Whether the token may write; one that may not is told so. */
  mayWrite: boolean;
}

const REPO = '/repos/acme/book';

export async function localGitHub({ pageSize }: { readonly pageSize?: number } = {}): Promise<LocalGitHub> {
  const state: LocalGitHub = {
    url: '',
    issues: [],
    comments: [],
    requests: [],
    troubles: [],
    mayWrite: true,
    changes: () => state.requests.filter((request) => !request.startsWith('GET')),
  };
  const server = createServer((request, response) => {
    answer(request, response, state, pageSize).catch((error: unknown) => {
      response.writeHead(599).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  return Object.assign(state, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

async function answer(request: IncomingMessage, response: ServerResponse, state: LocalGitHub, pageSize?: number) {
  const { method = '', url = '' } = request;
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString());
  const line = `${method} ${url}`;
  state.requests.push(line);
  const index = state.troubles.findIndex(({ on }) => on.test(line));
  const [trouble] = index < 0 ? [] : state.troubles.splice(index, 1);
  if (trouble && !trouble.after) return fail(trouble, response);
  const headers = { 'x-ratelimit-remaining': '4999', 'content-type': 'application/json; charset=utf-8' };
  const send = (status: number, value: unknown, more = {}) => {
    if (trouble) return fail(trouble, response);
    response.writeHead(status, { ...headers, ...more }).end(JSON.stringify(value));
  };
  if (request.headers.authorization !== 'Bearer secret') return send(401, { message: 'Bad credentials' });
  if (!request.headers['user-agent']) return send(403, { message: 'Request forbidden by administrative rules.' });
  if (method !== 'GET' && !state.mayWrite) return send(403, { message: 'Resource not accessible by integration' });
  const { pathname, searchParams } = new URL(url, state.url);
  const list = (items: readonly unknown[]) => {
    const size = Math.min(pageSize ?? 100, Number(searchParams.get('per_page') ?? 30));
    const page = Number(searchParams.get('page') ?? 1);
    const next = new URL(url, state.url);
    next.searchParams.set('page', String(page + 1));
    const more = items.length > page * size ? { link: `<${next}>; rel="next", <${next}>; rel="last"` } : {};
    send(200, items.slice((page - 1) * size, page * size), more);
  };
  const found = /^\/repos\/acme\/book\/issues\/(\d+)(\/comments)?$/.exec(pathname);
  const comment = /^\/repos\/acme\/book\/issues\/comments\/(\d+)$/.exec(pathname);
  if (pathname === `${REPO}/issues` && method === 'GET') return list(matching(state, searchParams));
  if (pathname === `${REPO}/issues` && method === 'POST') return send(201, openIssue(state, body));
  if (found && found[2] === undefined && method === 'PATCH') {
    const issue = state.issues.find(({ number }) => number === Number(found[1]));
    if (!issue) return send(404, { message: 'Not Found' });
    const changed = body.state !== undefined && body.state !== issue.state;
    const reason = changed
      ? { state_reason: body.state_reason ?? (body.state === 'open' ? 'reopened' : 'completed') }
      : {};
    return send(200, Object.assign(issue, body, reason));
  }
  if (found && method === 'GET') return list(state.comments.filter(({ issue }) => issue === Number(found[1])));
  if (found && method === 'POST') return send(201, addComment(state, Number(found[1]), body.body));
  if (comment && method === 'PATCH') {
    const known = state.comments.find(({ id }) => id === Number(comment[1]));
    return known ? send(200, Object.assign(known, body)) : send(404, { message: 'Not Found' });
  }
  send(404, { message: 'Not Found' });
}

function fail({ status = 500, headers, message = 'Trouble', cut }: Trouble, response: ServerResponse): void {
  if (cut) response.destroy();
  else response.writeHead(status, headers).end(JSON.stringify({ message }));
}

/** The newest first, as GitHub lists them. */
function matching({ issues }: LocalGitHub, query: URLSearchParams): LocalIssue[] {
  const state = query.get('state') ?? 'open';
  const label = query.get('labels');
  return issues
    .filter((issue) => state === 'all' || issue.state === state)
    .filter((issue) => label === null || issue.labels.some(({ name }) => name === label))
    .sort((a, b) => b.number - a.number);
}

function openIssue(state: LocalGitHub, body: { title: string; body: string; labels?: string[] }): LocalIssue {
  const number = state.issues.length + 1;
  const issue: LocalIssue = {
    number,
    title: body.title,
    // GitHub keeps line breaks as browsers send them.
    body: body.body.replaceAll('\n', '\r\n'),
    state: 'open',
    state_reason: null,
    labels: (body.labels ?? []).map((name) => ({ name })),
    html_url: `https://github.example/acme/book/issues/${number}`,
  };
  state.issues.push(issue);
  return issue;
}

export function addComment(
  state: Pick<LocalGitHub, 'comments'>,
  issue: number,
  body: string,
  by = 'Bot',
): LocalComment {
  const id = state.comments.length + 101;
  const comment: LocalComment = {
    id,
    issue,
    body,
    html_url: `https://github.example/acme/book/pull/${issue}#issuecomment-${id}`,
    author_association: 'NONE',
    user: { login: by === 'Bot' ? 'github-actions[bot]' : 'a-stranger', type: by },
  };
  state.comments.push(comment);
  return comment;
}
