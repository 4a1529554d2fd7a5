import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalServer, type ServedFile, type ServedSite, startServer } from '../../src/publish/server.ts';

const files: Readonly<Record<string, ServedFile>> = {
  '': { content: '<head></head><body>$& home' },
  'incidents/': { content: '<head></head><body>incidents' },
  '404.html': { content: '<head></head><body>nothing here' },
  'assets/site-1.css': { content: 'a {}', lasts: true },
  'data/all.json': { content: '["</head>"]' },
};
/** A site in which one page cannot be drawn. */
const site: ServedSite = {
  async fileAt(address) {
    if (address === 'broken/') throw new Error('No <such> thing');
    return files[address];
  },
};

let folder: string;
let server: LocalServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'server-'));
  mkdirSync(join(folder, 'own'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'own/serve.js'), 'own script');
  server = await startServer(site, join(folder, 'own'), 0);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks as it stands: `fetch` would tidy the path up first. */
function ask(path: string, host?: string): Promise<{ readonly status: number; readonly body: string }> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, ...(host ? { headers: { host } } : {}) }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });
}

describe('startServer', () => {
  it.each([
    ['/', 200, '$& home'],
    ['/index.html', 200, '$& home'],
    ['/incidents/', 200, 'incidents'],
    ['/incidents/index.html', 200, 'incidents'],
    ['/data/all.json', 200, '["</head>"]'],
    ['/__serve/missing.js', 404, ''],
    ['/broken/', 500, 'No &lt;such&gt; thing'],
    ['/incidents/?q=1', 200, 'incidents'],
    ['/missing/', 404, 'nothing here'],
    ['/__serve/serve.js', 200, 'own script'],
    ['/%E0%A4%A', 400, ''],
  ])('answers %s with %d', async (path, status, body) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(body);
  });

  it('lets browsers keep what never changes, and nothing else', async () => {
    const kept = async (path: string) => (await fetch(new URL(path, server.url))).headers.get('cache-control');
    expect(await kept('assets/site-1.css')).toContain('immutable');
    expect(await kept('')).toBe('no-store');
  });

  it('adds its own script to pages only', async () => {
    expect((await ask('/')).body).toContain('src="/__serve/serve.js" data-turn="');
    expect((await ask('/__serve/serve.js')).body).toBe('own script');
    expect((await ask('/broken/')).body).toContain('src="/__serve/serve.js" data-turn="');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/__serve/../../secret.txt',
    '/__serve/..%2f..%2fsecret.txt',
  ])('gives nothing from outside for %s', async (path) => {
    expect((await ask(path)).body).not.toContain('secret');
  });

  it('tells a page to load again that was asked for before the last change, when it begins to listen', async () => {
    const turnOf = async () => /data-turn="(\d+)"/.exec((await ask('/')).body)?.[1];
    const heardBy = async (turn = '') => {
      const { body } = await fetch(new URL(`__serve/events?turn=${turn}`, server.url));
      let heard = '';
      for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
        heard += chunk;
        // The first words have come, so it listens: what is told now comes behind all that it was told at once.
        if (!heard.includes('the last word')) server.show(['the last word']);
        else break;
      }
      return heard;
    };
    const before = await turnOf();
    expect(await heardBy(before)).not.toContain('event: reload');
    server.reload();
    expect(await heardBy(before)).toContain('event: reload');
    expect(await heardBy(await turnOf())).not.toContain('event: reload');
    server.show([]);
  });

  it('answers to no other name than localhost', async () => {
    expect((await ask('/', 'rebound.example')).status).toBe(403);
  });

  it('takes the next port where one is taken', async () => {
    const { port } = new URL(server.url);
    const second = await startServer(site, folder, Number(port));
    expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(port));
    await second.close();
  });
});
