import { describe, expect, it } from 'vitest';
import { graphml } from '../../src/export/graphml.js';
import { sampleGraph } from './sample-graph.js';
import { writeText } from './write-text.js';

const text = await writeText(graphml, sampleGraph);

describe('export graphml', () => {
  it('declares every key that it uses, each once', () => {
    const declared = [...text.matchAll(/<key id="(\w+)"/g)].map((match) => match[1]!);
    expect(new Set(declared).size).toBe(declared.length);
    for (const [, key] of text.matchAll(/<data key="(\w+)"/g)) expect(declared).toContain(key);
  });

  it('tells parallel edges apart by kind, and says which are symmetric', () => {
    const edge = (id: string) => text.split('\n').find((line) => line.startsWith(`<edge id="${id}"`));
    const met = 'person:anna-sokolova MET_WITH';
    expect(edge(`${met} person:ivan-lesnikov`)).toContain('<data key="e_symmetric">true</data>');
    expect(edge(`${met} planned person:ivan-lesnikov`)).toContain(
      '<data key="e_kind">MET_WITH planned</data>',
    );
    expect(edge(`${met} undated person:ivan-lesnikov`)).not.toContain('e_firstday');
    expect(edge('country:belarus SUPPORTED country:rossiya')).toContain(
      '<data key="e_firstday">2023-01-01</data><data key="e_lastday">2023-12-31</data>',
    );
  });

  it('joins lists by semicolons and escapes text', () => {
    expect(text).toContain('Гомельщина; а, &#34;б&#34; и \\ в; апостроф д&#39;Артаньяна; ў, і — ’</data>');
  });
});
