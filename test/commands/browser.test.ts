import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readZip } from '../browser/read-zip.js';
import { SozhProgram } from './sozh-program.js';

let sozh: SozhProgram;
beforeAll(() => {
  sozh = new SozhProgram();
});
afterAll(() => sozh.remove());

describe('sozh browser', () => {
  let child: ChildProcess;
  let said = '';
  let origin: string;

  beforeAll(async () => {
    child = sozh.start(['browser', '--port', '0']);
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    while (!said.includes('Ctrl-C')) await once(child.stdout!, 'data');
    origin = /http:\/\/localhost:\d+/.exec(said)![0];
  });

  it('says what to type, and serves just that', async () => {
    const urls = [...said.matchAll(/http:\/\/localhost:\d+\/[\w.]+/g)].map(([url]) => url);
    expect(urls.map((url) => url.replace(origin, ''))).toEqual([
      '/style.grass',
      '/guide.en.html',
      '/favourites.zip',
    ]);
    for (const url of [...urls, `${origin}/guide.ru.html`]) {
      const answer = await fetch(url);
      expect(answer.status, url).toBe(200);
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    }
    const style = await (await fetch(`${origin}/style.grass`)).text();
    expect(style).toBe(readFileSync('cypher/browser/style.grass', 'utf8'));
    const zip = Buffer.from(await (await fetch(`${origin}/favourites.zip`)).arrayBuffer());
    expect(readZip(zip).length).toBeGreaterThan(40);
  });

  it('has its own address in the guides', async () => {
    for (const language of ['en', 'ru']) {
      const guide = await (await fetch(`${origin}/guide.${language}.html`)).text();
      expect(guide).toContain(`exec-topic="style ${origin}/style.grass"`);
      expect(guide).not.toContain('localhost:7480');
    }
  });

  it('answers the question that browsers ask first, and refuses the rest', async () => {
    const preflight = await fetch(`${origin}/style.grass`, { method: 'OPTIONS' });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('cache-control');
    expect((await fetch(`${origin}/style.grass`, { method: 'POST', body: 'x' })).status).toBe(405);
    expect((await fetch(`${origin}/../package.json`)).status).toBe(404);
    expect((await fetch(origin)).status).toBe(404);
    expect(await statusFor(origin, 'evil.example')).toBe(403);
    expect(await statusFor(origin, 'localhost')).toBe(200);
  });

  it('says that a port is taken', async () => {
    const { port } = new URL(origin);
    const { code, err } = await sozh.run(['browser', '--port', port]);
    expect(code).toBe(2);
    expect(err).toContain(`port ${port} is taken`);
    const none = await sozh.run(['browser', '--port', '70000']);
    expect(none.code).toBe(2);
    expect(none.err).toContain('port 70000 cannot be used');
  });

  it('ends when it is told to', async () => {
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    await expect(fetch(origin)).rejects.toThrow();
  });
});

describe('sozh browser --write', () => {
  it('writes what cypher/browser holds', async () => {
    const { code, out } = await sozh.run(['browser', '--write', 'for-browser/']);
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(4);
    for (const name of ['style.grass', 'guide.en.html', 'guide.ru.html'])
      expect(sozh.read(`for-browser/${name}`)).toBe(readFileSync(`cypher/browser/${name}`, 'utf8'));
  });

  it('says so where it cannot', async () => {
    sozh.write('a-file', 'x');
    const { code, err } = await sozh.run(['browser', '--write', 'a-file/below']);
    expect(code).toBe(6);
    expect(err).toContain('cannot write to a-file/below');
  });
});

/** What is answered to a page that has found this machine under another name. */
function statusFor(origin: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${origin}/style.grass`, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
