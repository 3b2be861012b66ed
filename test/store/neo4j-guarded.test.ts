import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import { clearNeo4j } from '../servers/clear-neo4j.js';
import { NEO4J_TIMEOUT, type Neo4jServer, neo4jIsAbsent, useNeo4j } from '../servers/neo4j-server.js';
import { STORY } from './sample-records.js';

const absent = neo4jIsAbsent();
const TLS = `dbms.ssl.policy.bolt.enabled=true
dbms.ssl.policy.bolt.base_directory=certificates/bolt
dbms.ssl.policy.bolt.private_key=private.key
dbms.ssl.policy.bolt.public_certificate=public.crt
server.bolt.tls_level=REQUIRED`;

const refusal = (location: string) =>
  openStore(location, { readyMs: 20_000 }).then(
    (store) => store.close().then(() => null),
    (error: unknown) => error as Error & { hint: string },
  );

describe.skipIf(absent !== null)(
  `a Neo4j that is not open to all${absent ? ` (not tested: ${absent})` : ''}`,
  () => {
    let server: Neo4jServer;
    const at = (scheme: string) => `${scheme}://neo4j@localhost:${server.boltPort}`;

    beforeAll(async () => {
      server = await useNeo4j();
      process.env.NEO4J_PASSWORD = server.password;
      await clearNeo4j(server, 'schema');
      const place = join(server.folder, 'certificates/bolt');
      mkdirSync(place, { recursive: true });
      const files = ['-keyout', join(place, 'private.key'), '-out', join(place, 'public.crt')];
      execFileSync(
        'openssl',
        ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost', ...files],
        { stdio: 'ignore' },
      );
    }, NEO4J_TIMEOUT);

    afterAll(async () => {
      await server?.stop();
      await server?.start();
      server?.release();
    }, NEO4J_TIMEOUT);

    it('for want of TLS says so at once, and not that it does not answer', async () => {
      for (const scheme of ['bolt+s', 'neo4j+ssc']) {
        const started = Date.now();
        const refused = await refusal(at(scheme));
        expect(refused).toMatchObject({ code: 'store/refused', exitCode: 5 });
        expect(refused!.message).toBe(`${at(scheme)} does not speak TLS`);
        expect(refused!.hint).toContain(`${scheme.split('+')[0]}://`);
        expect(Date.now() - started).toBeLessThan(10_000);
      }
    });

    it('that wants TLS is used with it; a certificate that nobody vouches for only where any will do', async () => {
      const store = await openStore(at('bolt'));
      await store.putArticles(STORY.slice(0, 1));
      await store.close();
      await server.stop();
      await server.start(TLS);
      const plain = await refusal(at('bolt'));
      expect(plain).toMatchObject({ code: 'store/refused', message: `${at('bolt')} wants TLS` });
      expect(plain!.hint).toContain('bolt+ssc://');
      const untrusted = await refusal(at('neo4j+s'));
      expect(untrusted).toMatchObject({ code: 'store/refused', exitCode: 5 });
      expect(untrusted!.message).toMatch(
        /^The certificate of \S+ is not trusted \(DEPTH_ZERO_SELF_SIGNED_CERT\)$/,
      );
      expect(untrusted!.hint).toContain('neo4j+ssc://');
      const safe = await openStore(at('bolt+ssc'));
      expect(await safe.counts()).toMatchObject({ articles: 1 });
      await safe.close();
    }, 180_000);

    it('but only reads is read, and refuses what writes', async () => {
      await server.stop();
      await server.start('server.databases.read_only=neo4j');
      // the schema is there already: whoever does not write is not refused for it
      const store = await openStore(at('bolt'));
      expect(await store.counts()).toMatchObject({ articles: 1 });
      const refused = await store.putArticles(STORY).catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: 'store/refused', exitCode: 5, retriable: false });
      expect((refused as Error).message).toMatch(/read-only/);
      expect(await store.counts()).toMatchObject({ articles: 1 });
      await store.close();
    }, 180_000);
  },
);
