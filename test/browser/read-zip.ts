import { crc32, inflateRawSync } from 'node:zlib';
import type { ZippedFile } from '../../src/browser/zip-files.js';

/** The files of a zip archive, found from its end as programs do; throws where a size or checksum is wrong. */
export function readZip(archive: Buffer): ZippedFile[] {
  const end = archive.length - 22;
  if (archive.readUInt32LE(end) !== 0x06054b50) throw new Error('no end of a central directory');
  const count = archive.readUInt16LE(end + 10);
  let entry = archive.readUInt32LE(end + 16);
  const files: ZippedFile[] = [];
  for (let index = 0; index < count; index++) {
    if (archive.readUInt32LE(entry) !== 0x02014b50) throw new Error('no entry');
    const checksum = archive.readUInt32LE(entry + 16);
    const packed = archive.readUInt32LE(entry + 20);
    const size = archive.readUInt32LE(entry + 24);
    const nameLength = archive.readUInt16LE(entry + 28);
    const place = archive.readUInt32LE(entry + 42);
    const path = archive.toString('utf8', entry + 46, entry + 46 + nameLength);
    if (archive.readUInt32LE(place) !== 0x04034b50) throw new Error(`${path} is not where it should be`);
    const start = place + 30 + archive.readUInt16LE(place + 26) + archive.readUInt16LE(place + 28);
    const content = inflateRawSync(archive.subarray(start, start + packed));
    if (content.length !== size || crc32(content) !== checksum) throw new Error(`${path} is broken`);
    files.push({ path, text: content.toString('utf8') });
    entry += 46 + nameLength;
  }
  return files;
}
