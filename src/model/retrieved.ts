/**
 * Something that was got hold of and is not read yet: a file, standard input, the answer of a server, a member of an archive.
 * `name` is what people call it (a path, an address, `export.zip/2023/page.html`); its ending helps to tell what it is. `bytes` may
 * come as a stream; then they are taken once, and never held whole where the format can be read piece by piece. `mediaType`
 * (without parameters, «text/html») and `charset` are what the transport declared; both may be wrong. `url` is the address that it
 * came from, after redirects; `retrievedAt` (ISO 8601) the moment at which it stood there.
 */
export interface Retrieved {
  readonly name: string;
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>;
  readonly mediaType?: string;
  readonly charset?: string;
  readonly url?: string;
  readonly retrievedAt?: string;
}
