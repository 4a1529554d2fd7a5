import { CannotRun } from '../../cannot-run.ts';
import { visible } from '../../visible.ts';
import type { World } from '../../world.ts';
import { type Pause, pauseAfterSilence, pauseBeforeRetry } from './rate-limit.ts';
import { Refused } from './refused.ts';

/** GitHub's REST API, as far as it is used here. Requests go one after the other. */
export interface GitHubApi {
  /** All items of a list, page after page. */
  list(path: string): Promise<unknown[]>;
  /** The first page of a list. */
  firstPage(path: string): Promise<unknown[]>;
  /** Changes something; sending it twice does no more than sending it once. */
  patch(path: string, body: object): Promise<unknown>;
  /**
   * Creates something once: where it is not sure whether a request was carried out, `find` looks for what it would
   * have made before it is sent again.
   */
  create(path: string, body: object, find: () => Promise<unknown | undefined>): Promise<unknown>;
}

/** What a request needs to know of its surroundings. */
export type ApiWorld = Pick<World, 'env' | 'fetch' | 'wait' | 'now' | 'interrupted' | 'stderr'>;

const ATTEMPTS = 6;
/** A job that sleeps for longer costs more than its next run. */
const MOST_WAITING = 15 * 60_000;
const TIMEOUT = 30_000;
/** GitHub asks for a second between two changes. */
const BETWEEN_CHANGES = 1000;

interface Answer {
  readonly json: unknown;
  readonly next?: string;
}

/** Opens the API at `GITHUB_API_URL` with the token in `GITHUB_TOKEN` or `GH_TOKEN`; all methods throw {@link CannotRun}. */
export function openGitHub(world: ApiWorld): GitHubApi {
  const base = (world.env['GITHUB_API_URL'] ?? 'https://api.github.com').replace(/\/+$/, '');
  const token = world.env['GITHUB_TOKEN'] || world.env['GH_TOKEN'];
  let waited = 0;
  let changes = 0;

  const send = async (method: string, url: string, body?: object): Promise<Response> =>
    world.fetch(url, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        'user-agent': 'incidentbook',
        'x-github-api-version': '2022-11-28',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT), world.interrupted]),
      ...(body ? { body: JSON.stringify(body) } : {}),
    });

  const pause = async ({ ms }: Pause, what: string, reason: string): Promise<void> => {
    waited += ms;
    if (waited > MOST_WAITING)
      throw new CannotRun(
        `GitHub asks to wait ${Math.ceil(ms / 60_000)} more minutes before ${what}. What was done so far stands; run again later.`,
      );
    // Whoever waits wants to know for what.
    world.stderr.write(`GitHub: ${visible(reason)}. Waiting ${Math.ceil(ms / 1000)} s before ${what}.\n`);
    await world.wait(ms);
  };

  const request = async (
    method: string,
    url: string,
    body?: object,
    find?: () => Promise<unknown>,
  ): Promise<Answer> => {
    const what = `${method} ${url.slice(base.length).replace(/\?.*/, '')}`;
    if (method !== 'GET' && changes++ > 0) await world.wait(BETWEEN_CHANGES);
    for (let attempt = 1; ; attempt++) {
      if (world.interrupted.aborted) throw new CannotRun(`Interrupted before ${what}.`);
      const outcome = await answerTo(() => send(method, url, body), attempt, world.now());
      if ('json' in outcome) return outcome;
      if (outcome.pause === undefined) throw new Refused(outcome.status ?? 0, what, outcome.reason);
      if (attempt === ATTEMPTS)
        throw new CannotRun(`GitHub did not answer ${what}, ${ATTEMPTS} times: ${outcome.reason}`);
      await pause(outcome.pause, what, outcome.reason);
      // Nobody knows whether it was carried out: look before it is sent again.
      const found = outcome.pause.turnedAway ? undefined : await find?.();
      if (found !== undefined) return { json: found };
    }
  };

  const pageOf = async (url: string): Promise<Answer & { readonly items: unknown[] }> => {
    const answer = await request('GET', url);
    if (!Array.isArray(answer.json))
      throw new CannotRun(`Unexpected answer to GET ${url.slice(base.length)}, expected a list.`);
    return { ...answer, items: answer.json };
  };

  return {
    async list(path) {
      const items: unknown[] = [];
      for (let url: string | undefined = base + path; url !== undefined; ) {
        const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(url);
        items.push(...page.items);
        // The token goes to no other host, whatever a page says.
        if (page.next !== undefined && new URL(page.next).origin !== new URL(base).origin)
          throw new CannotRun(`Unexpected next page ${page.next}, expected one at ${base}.`);
        url = page.next;
      }
      return items;
    },
    firstPage: async (path) => (await pageOf(base + path)).items,
    patch: async (path, body) => (await request('PATCH', base + path, body)).json,
    create: async (path, body, find) => (await request('POST', base + path, body, find)).json,
  };
}

interface Failure {
  readonly status?: number;
  readonly reason: string;
  /** Absent where repeating is no use. */
  readonly pause?: Pause;
}

async function answerTo(send: () => Promise<Response>, attempt: number, nowMs: number): Promise<Answer | Failure> {
  try {
    const response = await send();
    const text = await response.text();
    const next = /<([^>]+)>;[^,]*\brel="next"/.exec(response.headers.get('link') ?? '')?.[1];
    if (response.ok) return { json: JSON.parse(text), ...(next === undefined ? {} : { next }) };
    const reason = messageIn(text) || response.statusText;
    const pause = pauseBeforeRetry(response.status, response.headers, reason, attempt, nowMs);
    return { status: response.status, reason, ...(pause ? { pause } : {}) };
  } catch (error) {
    // No connection, a connection that broke, no answer in time, or one that was cut off.
    const { message, cause } = error as Error;
    return { reason: cause instanceof Error ? cause.message : message, pause: pauseAfterSilence(attempt) };
  }
}

function messageIn(text: string): string {
  try {
    const { message } = JSON.parse(text) as { message?: unknown };
    return typeof message === 'string' ? message : '';
  } catch {
    // Proxies answer in HTML.
    return '';
  }
}
