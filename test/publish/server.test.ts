import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalServer, startServer } from '../../src/publish/server.ts';

let folder: string;
let server: LocalServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'server-'));
  mkdirSync(join(folder, 'site/incidents'), { recursive: true });
  mkdirSync(join(folder, 'own'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site/index.html'), '<head></head><body>$& home');
  writeFileSync(join(folder, 'site/incidents/index.html'), '<head></head><body>incidents');
  writeFileSync(join(folder, 'site/404.html'), '<head></head><body>nothing here');
  writeFileSync(join(folder, 'own/serve.js'), 'own script');
  server = await startServer(join(folder, 'site'), join(folder, 'own'), 0);
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
    ['/incidents/', 200, 'incidents'],
    ['/incidents/?q=1', 200, 'incidents'],
    ['/missing/', 404, 'nothing here'],
    ['/__serve/serve.js', 200, 'own script'],
    ['/%E0%A4%A', 400, ''],
  ])('answers %s with %d', async (path, status, body) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(body);
  });

  it('adds its own script to pages only', async () => {
    expect((await ask('/')).body).toContain('src="/__serve/serve.js"></script></head>');
    expect((await ask('/__serve/serve.js')).body).toBe('own script');
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

  it('answers to no other name than localhost', async () => {
    expect((await ask('/', 'rebound.example')).status).toBe(403);
  });

  it('takes the next port where one is taken', async () => {
    const { port } = new URL(server.url);
    const second = await startServer(folder, folder, Number(port));
    expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(port));
    await second.close();
  });
});
