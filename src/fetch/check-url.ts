import { isIP } from 'node:net';
import { SozhError } from '../errors.js';
import { isPublicAddress } from './is-public-address.js';

/** `example.org:8080` as connections and permissions are compared: scheme, host and port. */
export const originOf = (url: URL): string => url.origin;

/**
 * The URL that a person, a page or a redirect names, if it may be retrieved at all: http or https, without a password in it, no bare address
 * outside of the public internet unless its origin is among `permitted`. What a name stands for is checked when it is connected to.
 * @throws SozhError `input/refused`
 */
export function checkUrl(text: string, permitted: ReadonlySet<string> = new Set()): URL {
  if (!URL.canParse(text)) throw refused(text, `${shorten(text)} is no URL`, 'check it');
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refused(
      text,
      `${shorten(text)} is not retrieved: only http and https are`,
      'give a file by its path',
    );
  if (url.username !== '' || url.password !== '')
    throw refused(text, `a URL with a password in it is not retrieved`, 'save the page, and give the file');
  url.hash = '';
  if (isIP(bareHost(url.hostname)) && !permitted.has(originOf(url)))
    checkAddress(bareHost(url.hostname), url.hostname);
  return url;
}

/** @throws SozhError `input/refused` for an address that is not of the public internet */
export function checkAddress(address: string, host: string): void {
  if (!isPublicAddress(address)) throw privateAddress(host, address);
}

export const privateAddress = (host: string, address: string): SozhError =>
  refused(
    host,
    `${host} is at ${address}, which is not on the public internet`,
    'a feed or page may not lead there; --allow-private lets in what was typed itself',
    { address },
  );

/** An address of IPv6 stands in brackets in a URL. */
export const bareHost = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

const refused = (url: string, message: string, hint: string, facts: Record<string, unknown> = {}) =>
  new SozhError('input/refused', message, { hint, facts: { url: shorten(url), ...facts } });

/** What others wrote may be of any length, and have any characters. */
const shorten = (text: string): string => {
  const plain = text.replace(/[\p{Cc}\p{Cf}]/gu, '');
  return plain.length > 200 ? `${plain.slice(0, 200)}…` : plain;
};
