import { connect as connectTls } from 'node:tls';
import { SozhError } from '../../errors.js';
import type { Neo4jLocation } from './parse-location.js';

const HANDSHAKE_MS = 5_000;

/** `+s` wants a certificate that this machine trusts, `+ssc` takes any. */
const wantsTls = ({ scheme }: Neo4jLocation): boolean => /\+s(?:sc)?$/.test(scheme);

/**
 * Sees whether a server that is there speaks TLS where the location asks for it: the driver would take a failed handshake for a server that
 * is not ready, and try for a minute.
 * @throws SozhError `store/refused` where it speaks none, or where its certificate is not trusted
 */
export async function checkTls(location: Neo4jLocation): Promise<void> {
  if (!wantsTls(location)) return;
  const failure = await shakeHands(location, location.scheme.endsWith('+s'));
  if (failure === null) return;
  const { scheme, shown } = location;
  const [plain] = scheme.split('+');
  if (/CERT|SIGNED|SIGNATURE|ISSUER/.test(failure)) {
    throw refuse(location, `The certificate of ${shown} is not trusted (${failure})`, {
      hint: `Give Node its issuer with NODE_EXTRA_CA_CERTS, or take any certificate with ${plain}+ssc://.`,
    });
  }
  throw refuse(location, `${shown} does not speak TLS`, { hint: `Without encryption it is ${plain}://.` });
}

/**
 * Says what is the matter where a server has closed a connection without TLS that it could have had with it.
 * @throws SozhError `store/refused` where the server wants TLS
 */
export async function checkPlain(location: Neo4jLocation): Promise<void> {
  if (wantsTls(location) || (await shakeHands(location, false)) !== null) return;
  throw refuse(location, `${location.shown} wants TLS`, {
    hint: `Use ${location.scheme}+s://, or ${location.scheme}+ssc:// for a certificate of its own making.`,
  });
}

/** Null where TLS comes about, else the code of the error, or what it says. */
function shakeHands({ host, port }: Neo4jLocation, verify: boolean): Promise<string | null> {
  return new Promise((resolve) => {
    const name = /^[\d.]+$|:/.test(host) ? {} : { servername: host };
    const socket = connectTls({ host, port, rejectUnauthorized: verify, timeout: HANDSHAKE_MS, ...name });
    const end = (failure: string | null) => {
      socket.destroy();
      resolve(failure);
    };
    socket.once('secureConnect', () => end(null));
    socket.once('timeout', () => end('no answer'));
    socket.on('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message));
  });
}

const refuse = ({ shown }: Neo4jLocation, reason: string, { hint }: { hint: string }) =>
  new SozhError('store/refused', reason, { hint, facts: { location: shown } });
