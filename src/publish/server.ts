/** A web server for one site on this machine: for writing and looking, not for the open network. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CannotRun } from '../cannot-run.ts';

/** Where a server has its files from. */
export interface ServedSite {
  /** The file at an address from the root of the site, a folder's with a slash at its end; undefined where there is none. */
  fileAt(address: string): Promise<ServedFile | undefined>;
}

export interface ServedFile {
  readonly content: string | Uint8Array;
  /** Whether no other content will ever stand at its address. */
  readonly lasts?: boolean;
}

export interface LocalServer {
  /** Where it is to be found, such as `http://localhost:4000/`. */
  readonly url: string;
  /** Makes every open page load again. */
  reload(): void;
  /** Resolves once nobody has asked for anything for a moment. */
  quiet(): Promise<void>;
  /** Shows problems on every open page and on those opened later: a title and details; none takes them away. */
  show(lines: readonly string[]): void;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.avif': 'image/avif',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.xml': 'application/xml',
};

/** Served beside the site, from the compiled package's `dist/site/serve`. */
const own = '/__serve/';
const injected = (turn: number) =>
  `<link rel="stylesheet" href="${own}serve.css"><script defer src="${own}serve.js" data-turn="${turn}"></script></head>`;
const portsToTry = 20;
const quietMs = 200;

/**
 * Serves a site on localhost, at `port` or the next free one, and what the folder `serveAssets` holds under its own path.
 * Throws {@link CannotRun} where no port is free.
 */
export async function startServer(site: ServedSite, serveAssets: string, port: number): Promise<LocalServer> {
  const listeners = new Set<ServerResponse>();
  let problems: readonly string[] = [];
  let busyUntil = 0;
  // How often pages were told to load again: one that was asked for before the last time may listen only after it.
  let turn = 0;
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': types['.html'] });
      response.end(withScript(failurePage(error), turn));
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    busyUntil = Date.now() + quietMs;
    // Another site's name that leads to this machine must not be able to read reviews.
    if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? '')) {
      response.writeHead(403).end('This server answers to localhost only.');
      return;
    }
    const path = pathOf(request.url ?? '/');
    if (path === undefined) response.writeHead(400).end();
    else if (path === `${own}events`) listen(request, response);
    else if (path.startsWith(own)) send(response, turn, path, await read(serveAssets, path.slice(own.length - 1)));
    else await sendFrom(site, response, turn, path.slice(1));
  }

  function listen(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(message('problems', problems));
    const seen = new URL(request.url ?? '/', 'http://localhost').searchParams.get('turn');
    if (seen !== null && seen !== String(turn)) response.write(message('reload', null));
    listeners.add(response);
    request.on('close', () => listeners.delete(response));
  }

  const tell = (text: string) => {
    for (const listener of listeners) listener.write(text);
  };
  const taken = await listenFrom(server, port);
  return {
    url: `http://localhost:${taken}/`,
    reload() {
      // Who is told to load again will ask soon.
      busyUntil = Date.now() + quietMs;
      turn += 1;
      tell(message('reload', null));
    },
    async quiet() {
      for (let left = busyUntil - Date.now(); left > 0; left = busyUntil - Date.now()) await wait(left);
    },
    show(lines) {
      problems = lines;
      tell(message('problems', lines));
    },
    close: () =>
      new Promise((resolve) => {
        for (const listener of listeners) listener.end();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function sendFrom(site: ServedSite, response: ServerResponse, turn: number, address: string): Promise<void> {
  const wanted = address.replace(/(^|\/)index\.html$/, '$1');
  const found = await site.fileAt(wanted);
  if (found) send(response, turn, wanted === '' || wanted.endsWith('/') ? 'index.html' : wanted, found);
  else send(response, turn, '404.html', await site.fileAt('404.html'), 404);
}

function send(
  response: ServerResponse,
  turn: number,
  name: string,
  file: ServedFile | undefined,
  status = file ? 200 : 404,
): void {
  const type = types[extname(name)] ?? 'application/octet-stream';
  response.writeHead(status, {
    'content-type': type,
    'cache-control': file?.lasts ? 'max-age=31536000, immutable' : 'no-store',
  });
  const { content } = file ?? {};
  response.end(type.startsWith('text/html') && typeof content === 'string' ? withScript(content, turn) : content);
}

function withScript(page: string, turn: number): string {
  return page.replace('</head>', () => injected(turn));
}

/** What a reader sees of a page that could not be made; it loads again by itself when the book has changed. */
function failurePage(error: unknown): string {
  const words = (error instanceof Error ? error.message : String(error)).replace(
    /[&<>]/g,
    (sign) => entities[sign] ?? '',
  );
  return `<!doctype html><html lang="en"><head><title>Cannot be shown</title></head><body><h1>This page cannot be shown</h1><pre>${words}</pre></body></html>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

async function read(folder: string, path: string): Promise<ServedFile | undefined> {
  const file = normalize(join(folder, path));
  if (!file.startsWith(normalize(folder + sep))) return undefined;
  try {
    return { content: await readFile(file) };
  } catch {
    return undefined;
  }
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

function message(event: string, data: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

async function listenFrom(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + portsToTry; port += 1) {
    if (await listenAt(server, port)) {
      const address = server.address();
      return typeof address === 'object' && address ? address.port : port;
    }
  }
  throw new CannotRun(`No free port from ${first} to ${first + portsToTry - 1}. Name another one with --port.`);
}

function listenAt(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error & { readonly code?: string }) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    server.once('error', failed);
    server.listen(port, 'localhost', () => {
      server.off('error', failed);
      resolve(true);
    });
  });
}
