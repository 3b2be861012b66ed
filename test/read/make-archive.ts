import { crc32, deflateRawSync } from 'node:zlib';

/** A ZIP archive of these members, deflated; `claimed` is the size that its directory states, where it lies. */
export function makeZip(
  members: readonly {
    readonly name: string | Uint8Array;
    readonly bytes: Uint8Array;
    readonly encrypted?: boolean;
  }[],
): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, encrypted } of members) {
    const packed = deflateRawSync(bytes);
    const called = Buffer.from(name as Uint8Array);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE((typeof name === 'string' ? 0x800 : 0) | (encrypted ? 1 : 0), 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(called.length, 22);
    const head = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, called]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, rest, called]));
    local.push(head, packed);
    offset += head.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

/** A line of a PDF page: places in points from the lower left corner. */
export interface DrawnLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** A PDF file of these pages, with one font whose letters are those of windows-1251. */
export function makePdf(pages: readonly (readonly DrawnLine[])[], created = ''): Buffer {
  const codes = [
    ...new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, code) => code)),
  ];
  const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
  const pairs = codes.flatMap((letter, code) =>
    code < 32 ? [] : [`<${hex(code, 2)}> <${hex(letter.charCodeAt(0), 4)}>`],
  );
  const cmap = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange
${Array.from({ length: Math.ceil(pairs.length / 100) }, (_, part) =>
  pairs.slice(part * 100, part * 100 + 100),
)
  .map((some) => `${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`)
  .join('\n')}
endcmap end`;
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (text: string): string => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
  const info = add(`<< /Title (x) ${created ? `/CreationDate (${created})` : ''} >>`);
  const unicode = add(stream(cmap));
  const font = add(
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /FirstChar 0 /LastChar 255 /Widths [${'500 '.repeat(256)}] /ToUnicode ${unicode} 0 R >>`,
  );
  const tree = objects.length + 1 + pages.length * 2;
  const kids = pages.map((lines) => {
    const drawn = lines.map(({ text, x, y, size = 10 }) => {
      const bytes = [...text].map((letter) => hex(codes.indexOf(letter), 2)).join('');
      return `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${bytes}> Tj ET`;
    });
    const content = add(stream(drawn.join('\n')));
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 400 600] /Contents ${content} 0 R /Resources << /Font << /F ${font} 0 R >> >> >>`,
    );
  });
  add(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`);
  const catalog = add(`<< /Type /Catalog /Pages ${tree} 0 R >>`);
  let file = '%PDF-1.4\n';
  const places = objects.map((body, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root ${catalog} 0 R /Info ${info} 0 R >>\nstartxref\n${file.length}\n%%EOF`,
    'latin1',
  );
}
