/** A web server for one folder on this machine: for writing and looking, not for the open network. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { CannotRun } from '../cannot-run.ts';

export interface LocalServer {
  /** Where it is to be found, such as `http://localhost:4000/`. */
  readonly url: string;
  /** Makes every open page load again. */
  reload(): void;
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
const injected = `<link rel="stylesheet" href="${own}serve.css"><script defer src="${own}serve.js"></script></head>`;
const portsToTry = 20;

/**
 * Serves `folder` on localhost, at `port` or the next free one, and what `serveAssets` holds under its own path.
 * Throws {@link CannotRun} where no port is free.
 */
export async function startServer(folder: string, serveAssets: string, port: number): Promise<LocalServer> {
  const listeners = new Set<ServerResponse>();
  let problems: readonly string[] = [];
  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Another site's name that leads to this machine must not be able to read reviews.
    if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? '')) {
      response.writeHead(403).end('This server answers to localhost only.');
      return;
    }
    const path = pathOf(request.url ?? '/');
    if (path === undefined) response.writeHead(400).end();
    else if (path === `${own}events`) listen(request, response);
    else if (path.startsWith(own)) await sendFile(response, serveAssets, path.slice(own.length - 1));
    else await sendFile(response, folder, path);
  }

  function listen(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(message('problems', problems));
    listeners.add(response);
    request.on('close', () => listeners.delete(response));
  }

  const tell = (text: string) => {
    for (const listener of listeners) listener.write(text);
  };
  const taken = await listenFrom(server, port);
  return {
    url: `http://localhost:${taken}/`,
    reload: () => tell(message('reload', null)),
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

async function sendFile(response: ServerResponse, folder: string, path: string): Promise<void> {
  const wanted = path.endsWith('/') ? `${path}index.html` : path;
  const found = await read(folder, wanted);
  const content = found ?? (await read(folder, '/404.html'));
  const type = types[found === undefined ? '.html' : extname(wanted)] ?? 'application/octet-stream';
  response.writeHead(found === undefined ? 404 : 200, { 'content-type': type, 'cache-control': 'no-store' });
  const isPage = type.startsWith('text/html') && content !== undefined;
  response.end(isPage ? content.toString('utf8').replace('</head>', () => injected) : content);
}

async function read(folder: string, path: string): Promise<Buffer | undefined> {
  const file = normalize(join(folder, path));
  if (!file.startsWith(normalize(folder + sep))) return undefined;
  try {
    return await readFile(file);
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
