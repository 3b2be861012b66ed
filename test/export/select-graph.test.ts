import { describe, expect, it } from 'vitest';
import { type Selection, selectGraph } from '../../src/export/select-graph.js';
import { sampleGraph } from './sample-graph.js';

const edgesOf = (selection: Selection) =>
  selectGraph(sampleGraph, selection).edges.map((edge) => edge.id.replace('edge:', ''));
const nodesOf = (selection: Selection) => selectGraph(sampleGraph, selection).nodes.map((node) => node.id);

describe('selectGraph', () => {
  it('gives the whole graph, lone nodes too, where nothing is asked', () => {
    expect(selectGraph(sampleGraph, {})).toEqual(sampleGraph);
  });

  it('takes days as inclusive and leaves undated edges out', () => {
    expect(edgesOf({ from: '2023-05-22', to: '2023-05-22' })).toEqual([
      'e01',
      'e07',
      'e09',
      'e12',
      'e15',
      'e21',
    ]);
    expect(edgesOf({ from: '2023-05-23', to: '2023-05-23' })).toEqual([
      'e07',
      'e09',
      'e12',
      'e15',
      'e19',
      'e21',
    ]);
    expect(edgesOf({ to: '2014-12-31' })).toEqual(['e12']);
    expect(edgesOf({ to: '2018-12-31' })).toEqual(['e10', 'e12', 'e21']);
    expect(edgesOf({ from: '2024-01-01' })).toEqual(['e09', 'e21']);
  });

  it('keeps undated edges in a span of days when they are wanted always', () => {
    expect(edgesOf({ from: '2024-01-01', undated: 'always' })).toEqual(['e04', 'e09', 'e20', 'e21', 'e22']);
  });

  it('selects by type, status and number of sources, all together', () => {
    expect(edgesOf({ types: ['VISITED', 'CRITICISED'] })).toEqual(['e06', 'e16', 'e17', 'e19']);
    expect(edgesOf({ types: ['VISITED'], statuses: ['postponed', 'cancelled'] })).toEqual(['e16', 'e17']);
    expect(edgesOf({ minSources: 2 })).toEqual(['e01']);
    expect(edgesOf({ types: [] })).toEqual([]);
  });

  it('selects by confidence, the bound included', () => {
    const [first, ...others] = sampleGraph.edges;
    const graph = { ...sampleGraph, edges: [{ ...first!, confidence: 0.9 }, ...others] };
    const idsOf = (minConfidence: number) => selectGraph(graph, { minConfidence }).edges.map(({ id }) => id);
    expect(idsOf(0.9)).toEqual([first!.id]);
    expect(idsOf(0.91)).toEqual([]);
    expect(idsOf(0.8)).toHaveLength(graph.edges.length);
  });

  it('keeps the ends of the selected edges and no other node', () => {
    expect(nodesOf({ types: ['MEMBER_OF'] })).toEqual(['country:belarus', 'organization:eaes']);
  });

  it('goes so many steps from an entity, in either direction', () => {
    const around = 'organization:eaes';
    expect(nodesOf({ around, hops: 0 })).toEqual([around]);
    expect(edgesOf({ around })).toEqual(['e07', 'e08', 'e21', 'e22']);
    expect(nodesOf({ around })).toEqual(['country:belarus', 'country:rossiya', around]);
    expect(nodesOf({ around, hops: 2 })).toEqual([
      'country:belarus',
      'country:rossiya',
      around,
      'person:petr-klimovich',
    ]);
  });

  it('walks only along the edges that the other conditions leave', () => {
    expect(nodesOf({ around: 'organization:eaes', hops: 9, from: '2024-01-01' })).toEqual([
      'country:belarus',
      'organization:eaes',
    ]);
  });

  it('is the node alone around a lone one, and empty around one that is not there', () => {
    expect(nodesOf({ around: 'site:odinokij-muzej' })).toEqual(['site:odinokij-muzej']);
    expect(selectGraph(sampleGraph, { around: 'site:nowhere' })).toEqual({ nodes: [], edges: [] });
  });
});
