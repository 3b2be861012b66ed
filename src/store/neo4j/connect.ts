import { connect as connectSocket } from 'node:net';
import neo4j, { type Driver } from 'neo4j-driver';
import { SozhError } from '../../errors.js';
import { checkPlain, checkTls } from './check-tls.js';
import { isClosed, isNotReady, translateError } from './neo4j-errors.js';
import type { Neo4jLocation } from './parse-location.js';

/** A host that does not answer at all is given up after this long. */
const REACH_MS = 5_000;
/** A server that is there but not ready yet (it has just been started) is waited for this long, asked every second. */
const READY_MS = 60_000;
const ASK_MS = 1_000;
/** A connection has to be there and logged in within this time; a port that takes connections and then says nothing is no Neo4j. */
const ACQUIRE_MS = 10_000;
/** A transaction that meets a deadlock or a change of leader is tried again for this long. */
const RETRY_MS = 15_000;

export interface ConnectOptions {
  readonly password: string;
  /** Told what is being waited for, one line at a time. */
  readonly onProgress?: (message: string) => void;
  /** How long to wait for a server that is not ready yet; 60 s where not given. */
  readonly readyMs?: number;
}

/**
 * A driver that has been answered. The host is knocked at first: the driver itself would go on trying for half a minute.
 * @throws SozhError `store/unreachable` where nobody answers, `store/refused` for a wrong password, a missing
 * database, a web port, a certificate that is not trusted, TLS that only one of both wants
 */
export async function connect(location: Neo4jLocation, options: ConnectOptions): Promise<Driver> {
  await knock(location);
  await checkTls(location);
  const driver = neo4j.driver(location.address, neo4j.auth.basic(location.user, options.password), {
    connectionTimeout: REACH_MS,
    connectionAcquisitionTimeout: ACQUIRE_MS,
    maxTransactionRetryTime: RETRY_MS,
    disableLosslessIntegers: true,
    userAgent: 'sozh',
  });
  const until = Date.now() + (options.readyMs ?? READY_MS);
  const say = () => options.onProgress?.(`Neo4j at ${location.shown} is not ready yet, waiting`);
  let asked = false;
  for (;;) {
    // a door that opens and then stays silent takes its time to fail
    const slow = setTimeout(say, 2 * ASK_MS);
    try {
      await verify(driver, location);
      return driver;
    } catch (error) {
      if (isClosed(error) && !asked) {
        asked = true;
        await checkPlain(location).catch(async (refused: unknown) => {
          await driver.close();
          throw refused;
        });
      }
      if (!isNotReady(error) || Date.now() >= until) {
        await driver.close();
        throw translateError(error, location);
      }
      say();
      await new Promise((resolve) => setTimeout(resolve, ASK_MS));
    } finally {
      clearTimeout(slow);
    }
  }
}

/** `verifyConnectivity` does not notice a database that is missing or still starting; a statement does. */
async function verify(driver: Driver, { database }: Neo4jLocation): Promise<void> {
  const session = driver.session(database ? { database } : {});
  try {
    await session.run('RETURN 1');
  } finally {
    await session.close();
  }
}

/** Whether anything listens there at all. */
function knock(location: Neo4jLocation): Promise<void> {
  const { host, port, shown } = location;
  return new Promise((resolve, reject) => {
    const socket = connectSocket({ host, port, timeout: REACH_MS });
    const fail = (reason: string, cause?: unknown) => {
      socket.destroy();
      const hint = 'Is it running, and is the address right? npm run neo4j starts one here.';
      reject(new SozhError('store/unreachable', reason, { hint, facts: { location: shown }, cause }));
    };
    socket.once('connect', () => {
      socket.destroy();
      resolve();
    });
    socket.once('timeout', () => fail(`No Neo4j at ${shown}: no answer in ${REACH_MS / 1000} s`));
    socket.once('error', (error: NodeJS.ErrnoException) => {
      const unknown = error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN';
      const reason = unknown ? `the host ${host} is not known` : `nothing listens on port ${port}`;
      fail(`No Neo4j at ${shown}: ${reason}`, error);
    });
  });
}
