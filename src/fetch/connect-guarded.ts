import { type LookupAddress, type LookupOptions, lookup as lookUp } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { bareHost, checkAddress, privateAddress } from './check-url.js';
import { isPublicAddress } from './is-public-address.js';

/**
 * How undici makes connections: the address that was checked is the one that is connected to, so that a name which is looked up twice and
 * means something else the second time (DNS rebinding) gains nothing.
 * @param permitted origins that may be anywhere: a person has typed them and allowed it
 */
export function connectGuarded(permitted: ReadonlySet<string>, timeout: number): buildConnector.connector {
  const guarded = buildConnector({ timeout, lookup: lookUpPublic as LookupFunction });
  const open = buildConnector({ timeout });
  return (options, callback) => {
    const { protocol, hostname, port } = options;
    const origin = new URL(`${protocol}//${hostname}${port ? `:${port}` : ''}`).origin;
    if (permitted.has(origin)) return open(options, callback);
    // no lookup is asked for a bare address
    const host = bareHost(hostname);
    try {
      if (isIP(host)) checkAddress(host, hostname);
    } catch (error) {
      return callback(error as Error, null);
    }
    guarded(options, callback);
  };
}

type Callback = (error: Error | null, address?: string | LookupAddress[], family?: number) => void;

/** As `dns.lookup`, but gives only addresses of the public internet, and an error where a name has none. */
function lookUpPublic(hostname: string, options: LookupOptions, callback: Callback): void {
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error);
    const allowed = addresses.filter(({ address }) => isPublicAddress(address));
    const [first] = allowed;
    if (!first) return callback(privateAddress(hostname, addresses[0]?.address ?? 'no address'));
    if (options.all) callback(null, allowed);
    else callback(null, first.address, first.family);
  });
}
