import { describe, expect, it } from 'vitest';
import { gexf } from '../../src/export/gexf.js';
import { sampleGraph } from './sample-graph.js';
import { russian, writeText } from './write-text.js';

const text = await writeText(gexf, sampleGraph);
const lineOf = (id: string) => text.split('\n').find((line) => line.startsWith(`<edge id="${id}"`))!;
const MET = 'person:anna-sokolova MET_WITH person:ivan-lesnikov';

// what Gephi makes of the file is tested in test/gephi; here is what needs no Gephi to see
describe('export gexf', () => {
  it('depends on the graph alone: same bytes again, and the date of the newest report as date of change', async () => {
    const reversed = { nodes: [...sampleGraph.nodes].reverse(), edges: [...sampleGraph.edges].reverse() };
    expect(await writeText(gexf, reversed)).toBe(text);
    expect(text).toContain('<meta lastmodifieddate="2023-06-14">');
    const unreported = sampleGraph.edges.map((edge) => ({ ...edge, lastReported: null }));
    expect(await writeText(gexf, { ...sampleGraph, edges: unreported })).toContain('<meta><creator>');
  });

  it('writes the last day of a half-open time, and no time where there is none', () => {
    expect(lineOf('person:anna-sokolova VISITED region:brest')).toContain(
      ' start="2023-05-24" end="2023-05-25">',
    );
    expect(lineOf('person:petr-klimovich ACCREDITED_TO country:rossiya')).toMatch(/start="2022-02-01">/);
    expect(lineOf('person:ivan-lesnikov HOLDS_POSITION region:smolenskaya-oblast')).toMatch(
      /" end="2023-05-31">/,
    );
    expect(lineOf('country:rossiya AGREED_WITH hypothetical undated organization:eaes')).not.toMatch(
      / (start|end)=/,
    );
  });

  it('writes several times of the same two as spells that do not overlap', () => {
    expect(lineOf(MET)).toContain(
      '<spells><spell start="2023-05-22" end="2023-05-22"/><spell start="2023-06-10" end="2023-06-13"/></spells>',
    );
    expect(lineOf(MET)).toContain('weight="5"');
  });

  it('names the office instead of the relation, and a status that is not plain', () => {
    expect(lineOf('person:petr-klimovich HOLDS_POSITION country:belarus')).toContain(
      'label="министр, заместитель премьер-министра"',
    );
    expect(lineOf('person:ivan-lesnikov VISITED cancelled region:brest')).toContain(
      'label="отменено: посетил"',
    );
  });

  it('labels in the language asked for, and in Russian where a name has no other', async () => {
    const belarusian = await writeText(gexf, sampleGraph, { ...russian, language: 'be' });
    expect(belarusian).toContain('label="Ганна Сокалава"');
    expect(belarusian).toContain('label="сустрэўся з"');
    expect(belarusian).toContain('<attribute id="quotes" title="Цытаты"');
    expect(belarusian).toContain('label="Иван Лесников"');
    const english = await writeText(gexf, sampleGraph, { ...russian, language: 'en' });
    expect(english).toContain('label="cancelled: visited"');
  });

  it('cites the articles behind all edges of a line, each once', async () => {
    const [edge] = sampleGraph.edges;
    const articlesOf = new Map([[edge!.id, ['2023-05-22 Вестник: Встреча', '2023-05-23 Голос: О встрече']]]);
    const graph = { ...sampleGraph, edges: [edge!, { ...edge!, id: 'edge:ffffffffffffffff' }] };
    articlesOf.set('edge:ffffffffffffffff', ['2023-05-22 Вестник: Встреча']);
    expect(await writeText(gexf, graph, { ...russian, articlesOf })).toContain(
      '<attvalue for="citations" value="[&#34;2023-05-22 Вестник: Встреча&#34;, &#34;2023-05-23 Голос: О встрече&#34;]"/>',
    );
  });

  it('has no character that XML forbids', async () => {
    const hostile = '\u0000a\u000bb\u001fc\ud800d\udc00e\ufffff 🤝';
    const edges = sampleGraph.edges.map((edge) => ({ ...edge, quote: hostile }));
    expect(await writeText(gexf, { ...sampleGraph, edges })).toContain('[&#34;abcdef 🤝&#34;]');
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/);
  });

  it('shows a relation type that the ontology does not have by its name', async () => {
    const edges = [{ ...sampleGraph.edges[0]!, type: 'DREAMT_OF' }];
    expect(await writeText(gexf, { ...sampleGraph, edges })).toContain('kind="DREAMT_OF" label="DREAMT_OF"');
  });

  it('writes the empty graph', async () => {
    expect(await writeText(gexf, { nodes: [], edges: [] })).toContain('<nodes>\n</nodes>\n<edges>\n</edges>');
  });
});
