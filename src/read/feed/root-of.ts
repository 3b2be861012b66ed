/** The root element of a feed stands within so many bytes. */
const HEAD = 8192;

/** The name of the first element of XML in any encoding, in lower case; empty for what does not begin with markup. */
export function rootOf(head: Uint8Array): string {
  const first = Buffer.from(head.subarray(0, HEAD));
  const isUtf16 = (first[0] === 0xff && first[1] === 0xfe) || (first[0] === 0x3c && first[1] === 0);
  const text = isUtf16 ? first.toString('utf16le') : first.toString('latin1').replaceAll('\u0000', '');
  const markup = /^[^<]{0,100}</.test(text) ? text.replace(/<!--[\s\S]*?-->/g, '') : '';
  return /<([a-z][\w:.-]*)/i.exec(markup)?.[1]?.toLowerCase() ?? '';
}
