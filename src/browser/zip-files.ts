import { deflateRawSync } from 'node:zlib';

export interface ZippedFile {
  /** with `/` between folders */
  readonly path: string;
  readonly text: string;
}

/** 1 January 1980, the earliest day that a zip can name: the same files give the same archive. */
const DAY = 0x21;
const UTF8 = 0x0800;
const DEFLATED = 8;

/** A zip archive (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16) of texts in UTF-8, deflated, in the given order. */
export function zipFiles(files: readonly ZippedFile[]): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { path, text } of files) {
    const content = Buffer.from(text, 'utf8');
    const packed = deflateRawSync(content);
    const name = Buffer.from(path, 'utf8');
    const about = describe(content, packed.length, name.length);
    const local = Buffer.concat([numbers([0x04034b50, 4]), about, name, packed]);
    const place = numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    entries.push(Buffer.concat([numbers([0x02014b50, 4], [20, 2]), about, place, name]));
    bodies.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const count = files.length;
  const end = numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [directory.length, 4],
    [offset, 4],
    [0, 2],
  );
  return Buffer.concat([...bodies, directory, end]);
}

/** The fields that the local header and the central directory have in common. */
function describe(content: Buffer, packed: number, name: number): Buffer {
  return numbers(
    [20, 2],
    [UTF8, 2],
    [DEFLATED, 2],
    [0, 2],
    [DAY, 2],
    [checksum(content), 4],
    [packed, 4],
    [content.length, 4],
    [name, 2],
    [0, 2],
  );
}

/** Little-endian numbers, each with its width in bytes. */
function numbers(...fields: readonly (readonly [value: number, width: 2 | 4])[]): Buffer {
  return Buffer.concat(
    fields.map(([value, width]) => {
      const bytes = Buffer.alloc(width);
      bytes.writeUIntLE(value, 0, width);
      return bytes;
    }),
  );
}

const TABLE = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 (ISO 3309), which Node has as a function only since 20.15. */
function checksum(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ TABLE[(crc ^ byte) & 0xff]!;
  return (crc ^ 0xffffffff) >>> 0;
}
