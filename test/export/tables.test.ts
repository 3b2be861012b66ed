import { describe, expect, it } from 'vitest';
import { csvEdges, csvNodes } from '../../src/export/csv.js';
import { EXPORTERS, findExporter } from '../../src/export/exporters.js';
import { sampleGraph } from './sample-graph.js';
import { russian, writeText } from './write-text.js';

/** RFC 4180, read by a few lines that share nothing with the writer. */
function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, separator] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (separator === '\r\n') rows.push([]);
  }
  const [header, ...body] = rows.slice(0, -1) as [string[], ...string[][]];
  return body.map((cells) => {
    expect(cells).toHaveLength(header.length);
    return Object.fromEntries(cells.map((cell, i) => [header[i]!, cell]));
  });
}

describe('export csv', () => {
  it('gives nodes with their names and lists', async () => {
    const rows = readCsv(await writeText(csvNodes, sampleGraph));
    expect(rows).toHaveLength(sampleGraph.nodes.length);
    expect(rows.find((one) => one.Id === 'organization:zavod-sozh')!.Label).toBe(
      'ООО «Завод "Сож" & Ко» <филиал>\nвторая строка',
    );
    expect(rows.find((one) => one.Id === 'region:gomelskaya-oblast')!.aliases).toContain(
      'Гомельщина; а, "б" и \\ в',
    );
  });

  it('gives edges with the days that they hold', async () => {
    const rows = readCsv(await writeText(csvEdges, sampleGraph));
    const timeset = (id: string) => rows.find((one) => one.Id === id)!.Timeset;
    const met = 'person:anna-sokolova MET_WITH person:ivan-lesnikov';
    expect(timeset(met)).toBe('<[2023-05-22,2023-05-22];[2023-06-10,2023-06-13]>');
    expect(timeset('country:belarus MEMBER_OF organization:eaes')).toBe('<[2015-01-01,Infinity]>');
    expect(timeset('person:anna-sokolova MET_WITH undated person:ivan-lesnikov')).toBe('');
    expect(rows[0]).toMatchObject({
      Type: 'Directed',
      Kind: 'MEMBER_OF',
      Weight: '1',
      firstday: '01.01.2015',
    });
  });

  it('has no column but Timeset that looks like dates all over', async () => {
    const day = { ...sampleGraph.edges[0]!, edtf: '2023-05-22' };
    const rows = readCsv(await writeText(csvEdges, { ...sampleGraph, edges: [day] }));
    for (const [column, value] of Object.entries(rows[0]!)) {
      if (column !== 'Timeset') expect(value).not.toMatch(/^[<[]?\d{4}(-\d\d)+/);
    }
    expect(rows[0]).toMatchObject({ dates: 'EDTF 2023-05-22', firstreported: '22.05.2023' });
  });

  it('disarms what a spreadsheet would run', async () => {
    const edges = [{ ...sampleGraph.edges[0]!, quote: '=HYPERLINK("http://example.org")' }];
    const [row] = readCsv(await writeText(csvEdges, { ...sampleGraph, edges }));
    expect(row!.quotes).toBe('\'=HYPERLINK("http://example.org")');
  });
});

describe('the formats', () => {
  it('are found by name; an unknown one is refused with the list', () => {
    for (const exporter of EXPORTERS) expect(findExporter(exporter.name)).toBe(exporter);
    expect(() => findExporter('dot')).toThrow(expect.objectContaining({ code: 'usage/bad-argument' }));
  });

  it.each(EXPORTERS.map((exporter) => [exporter.name, exporter] as const))(
    '%s gives the same bytes again',
    async (_, exporter) => {
      const reversed = { nodes: [...sampleGraph.nodes].reverse(), edges: [...sampleGraph.edges].reverse() };
      const text = await writeText(exporter, sampleGraph);
      expect(text).toMatch(/\n$/);
      expect(await writeText(exporter, reversed, russian)).toBe(text);
      expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    },
  );
});
