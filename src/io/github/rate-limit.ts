const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Why a request may be sent again, and after how long. */
export interface Pause {
  readonly ms: number;
  /** Whether the request was turned away before anything was done. */
  readonly turnedAway: boolean;
}

/**
 * The pause before a request is repeated, by the answer it got; undefined where repeating is no use. The order is that
 * of https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api: `retry-after`, then the
 * reset of the limit, else a minute that doubles. A server in trouble is given 1, 2, 4 … seconds.
 */
export function pauseBeforeRetry(
  status: number,
  headers: Headers,
  message: string,
  attempt: number,
  nowMs: number,
): Pause | undefined {
  const doubled = 2 ** (attempt - 1);
  const after = seconds(headers.get('retry-after'));
  if (status >= 500) return { ms: after === undefined ? doubled * SECOND : after * SECOND, turnedAway: false };
  if (status !== 403 && status !== 429) return undefined;
  if (after !== undefined) return { ms: after * SECOND, turnedAway: true };
  const reset = seconds(headers.get('x-ratelimit-reset'));
  if (headers.get('x-ratelimit-remaining') === '0' && reset !== undefined)
    return { ms: Math.max(SECOND, reset * SECOND - nowMs + SECOND), turnedAway: true };
  if (status === 429 || /rate limit|abuse/i.test(message)) return { ms: doubled * MINUTE, turnedAway: true };
  return undefined;
}

/** The pause after a request that got no answer at all. */
export function pauseAfterSilence(attempt: number): Pause {
  return { ms: 2 ** (attempt - 1) * SECOND, turnedAway: false };
}

function seconds(text: string | null): number | undefined {
  return text !== null && /^\d+$/.test(text.trim()) ? Number(text) : undefined;
}
