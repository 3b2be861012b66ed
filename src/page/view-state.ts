/** What the edges and nodes must be like that are shown. The sets are of names that are not wanted: what is new is seen. */
export interface Filters {
  /** ISO days, both inclusive; null is open */
  readonly from: string | null;
  readonly to: string | null;
  /** undated edges, too, where a span is given */
  readonly undated: boolean;
  readonly withoutTypes: ReadonlySet<string>;
  readonly withoutStatuses: ReadonlySet<string>;
  readonly withoutRelations: ReadonlySet<string>;
  readonly minSources: number;
}

/** A node, an edge, or all edges between two nodes, by their ids. */
export type Chosen =
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'edge'; readonly id: string }
  | { readonly kind: 'pair'; readonly one: string; readonly other: string };

/** What is asked of the server that the page comes from, entities by their ids; `hops` steps at most. */
export type Asked =
  | { readonly kind: 'paths'; readonly one: string; readonly other: string; readonly hops: number }
  | { readonly kind: 'neighbourhood'; readonly entity: string; readonly hops: number };

export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** All that a link to the page says. */
export interface ViewState {
  readonly filters: Filters;
  readonly chosen: Chosen | null;
  readonly view: 'graph' | 'table';
  readonly theme: 'auto' | 'light' | 'dark';
  /** null shows the graph whole */
  readonly camera: Camera | null;
  /** the graph as it was known at the end of this ISO day, null for now; of a page that a server gives, as is the next one */
  readonly asOf: string | null;
  readonly asked: Asked | null;
}

/** So many steps a server answers at most. */
export const MOST_HOPS = 6;

export const NO_FILTERS: Filters = {
  from: null,
  to: null,
  undated: false,
  withoutTypes: new Set(),
  withoutStatuses: new Set(),
  withoutRelations: new Set(),
  minSources: 0,
};

export const FIRST_VIEW: ViewState = {
  filters: NO_FILTERS,
  chosen: null,
  view: 'graph',
  theme: 'auto',
  camera: null,
  asOf: null,
  asked: null,
};

const SETS = {
  withoutTypes: 'types',
  withoutStatuses: 'statuses',
  withoutRelations: 'relations',
} as const;

/** The part of the address after `#`: only what is other than at first. */
export function writeHash({ filters, chosen, view, theme, camera, asOf, asked }: ViewState): string {
  const parts: [string, string][] = [];
  if (filters.from !== null) parts.push(['from', filters.from]);
  if (filters.to !== null) parts.push(['to', filters.to]);
  if (filters.undated) parts.push(['undated', 'always']);
  for (const [field, name] of Object.entries(SETS) as [keyof typeof SETS, string][])
    if (filters[field].size > 0) parts.push([`without-${name}`, [...filters[field]].sort().join(',')]);
  if (filters.minSources > 0) parts.push(['min-sources', String(filters.minSources)]);
  if (chosen?.kind === 'pair') parts.push(['pair', `${chosen.one},${chosen.other}`]);
  else if (chosen) parts.push([chosen.kind, chosen.id]);
  if (asOf !== null) parts.push(['as-of', asOf]);
  if (asked) {
    if (asked.kind === 'paths') parts.push(['path', `${asked.one},${asked.other}`]);
    else parts.push(['around', asked.entity]);
    parts.push(['hops', String(asked.hops)]);
  }
  if (view !== 'graph') parts.push(['view', view]);
  if (theme !== 'auto') parts.push(['theme', theme]);
  if (camera)
    parts.push(['camera', [camera.x, camera.y, camera.ratio].map((n) => Number(n.toFixed(4))).join(',')]);
  return parts
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replace(/%3A|%2C/g, decodeURIComponent)}`)
    .join('&');
}

/** Reads such a part again; what it does not understand is passed over. */
export function readHash(hash: string): ViewState {
  const parts = new URLSearchParams(hash.replace(/^#/, '').replaceAll('+', '%2B'));
  const set = (name: string) => new Set(parts.get(`without-${name}`)?.split(',').filter(Boolean));
  return {
    filters: {
      from: readDay(parts.get('from')),
      to: readDay(parts.get('to')),
      undated: parts.get('undated') === 'always',
      withoutTypes: set(SETS.withoutTypes),
      withoutStatuses: set(SETS.withoutStatuses),
      withoutRelations: set(SETS.withoutRelations),
      minSources: Math.max(0, Math.trunc(Number(parts.get('min-sources')) || 0)),
    },
    chosen: readChosen(parts),
    view: parts.get('view') === 'table' ? 'table' : 'graph',
    theme: readTheme(parts.get('theme')),
    camera: readCamera(parts.get('camera')),
    asOf: readDay(parts.get('as-of')),
    asked: readAsked(parts),
  };
}

function readDay(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  // some engines take the thirtieth of February for the second of March
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}

function readChosen(parts: URLSearchParams): Chosen | null {
  const [node, edge, pair] = [parts.get('node'), parts.get('edge'), parts.get('pair')?.split(',')];
  if (node) return { kind: 'node', id: node };
  if (edge) return { kind: 'edge', id: edge };
  return pair?.length === 2 ? { kind: 'pair', one: pair[0]!, other: pair[1]! } : null;
}

function readAsked(parts: URLSearchParams): Asked | null {
  const hops = Number(parts.get('hops'));
  if (!Number.isInteger(hops) || hops < 1 || hops > MOST_HOPS) return null;
  const [ends, entity] = [parts.get('path')?.split(','), parts.get('around')];
  if (ends?.length === 2 && ends[0] && ends[1]) return { kind: 'paths', one: ends[0], other: ends[1], hops };
  return entity ? { kind: 'neighbourhood', entity, hops } : null;
}

const readTheme = (text: string | null): ViewState['theme'] =>
  text === 'light' || text === 'dark' ? text : 'auto';

function readCamera(text: string | null): Camera | null {
  const [x, y, ratio, ...rest] = text?.split(',').map(Number) ?? [];
  const isCamera = [x, y, ratio].every(Number.isFinite) && rest.length === 0 && ratio! > 0;
  return isCamera ? { x: x!, y: y!, ratio: ratio! } : null;
}
