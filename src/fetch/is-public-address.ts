import ipaddr from 'ipaddr.js';

/**
 * True for an address of the public internet (ranges of IANA's special-purpose registries, RFC 6890): neither loopback, private, link-local
 * (where clouds keep their metadata), multicast, reserved, nor one that only wraps an address of IPv4 which is none of the public internet.
 * @param address IPv4 or IPv6 without brackets; what is no address is not public
 */
export function isPublicAddress(address: string): boolean {
  // a zone (fe80::1%eth0) marks an address of the own link
  if (address.includes('%') || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.range() === 'unicast' && !isOddIPv4(parsed as ipaddr.IPv4);
  const bytes = parsed.toByteArray();
  // 64:ff9b::/96, by which networks without IPv4 reach it (RFC 6052): what it wraps decides
  if (parsed.range() === 'rfc6052') return isPublicAddress(bytes.slice(12).join('.'));
  return parsed.range() === 'unicast' && isGlobal(bytes);
}

/** 192.88.99.0/24 leads to relays of 6to4, 168.63.129.16 to the host of a machine at Azure: both look public. */
function isOddIPv4(address: ipaddr.IPv4): boolean {
  const [first, second, third, fourth] = address.octets;
  return (
    (first === 192 && second === 88 && third === 99) ||
    (first === 168 && second === 63 && third === 129 && fourth === 16)
  );
}

/** 2000::/3 is all that IPv6 has given to the public so far. */
const isGlobal = (bytes: readonly number[]): boolean => (bytes[0]! & 0xe0) === 0x20;
