import { SozhError } from '../errors.js';
import type { Selection } from '../export/select-graph.js';

/** What of the graph is asked: the day it was known on, and the filters of the page. */
export interface Part {
  /** ISO day, null for all that is known */
  readonly asOf: string | null;
  readonly selection: Selection;
  /** names of entity types, statuses and relations that are not wanted */
  readonly without: Readonly<Record<'types' | 'statuses' | 'relations', ReadonlySet<string>>>;
}

/** `nothing`: a path that leads nowhere. */
export type Question =
  | { readonly kind: 'page' }
  | { readonly kind: 'graph'; readonly asOf: string | null }
  | {
      readonly kind: 'paths';
      readonly part: Part;
      readonly one: string;
      readonly other: string;
      readonly hops: number;
      readonly count: number;
    }
  | { readonly kind: 'neighbourhood'; readonly part: Part; readonly entity: string; readonly hops: number }
  | { readonly kind: 'nothing' };

const MOST_HOPS = 6;
const MOST_PATHS = 20;
const LONGEST = 2000;
const FILTERS = [
  'from',
  'to',
  'undated',
  'min-sources',
  'without-types',
  'without-statuses',
  'without-relations',
];

/** Reads what an address asks. @throws SozhError `usage/bad-argument` naming the parameter that is unknown, missing, double or wrong */
export function readQuestion({ pathname, searchParams }: URL): Question {
  const asked = new Parameters(searchParams);
  switch (pathname) {
    case '/':
      // whatever stands behind: the page's own state is behind #
      return { kind: 'page' };
    case '/api/graph':
      asked.allow('as-of');
      return { kind: 'graph', asOf: asked.day('as-of') };
    case '/api/paths': {
      asked.allow('one', 'other', 'hops', 'count', 'as-of', ...FILTERS);
      const [one, other] = [asked.needed('one'), asked.needed('other')];
      if (one === other) throw refuse('one and other are the same entity', 'a path leads to somebody else');
      const [hops, count] = [asked.number('hops', 4, MOST_HOPS), asked.number('count', 5, MOST_PATHS)];
      return { kind: 'paths', part: readPart(asked), one, other, hops, count };
    }
    case '/api/neighbourhood': {
      asked.allow('entity', 'hops', 'as-of', ...FILTERS);
      const entity = asked.needed('entity');
      return {
        kind: 'neighbourhood',
        part: readPart(asked),
        entity,
        hops: asked.number('hops', 1, MOST_HOPS),
      };
    }
    default:
      return { kind: 'nothing' };
  }
}

function readPart(asked: Parameters): Part {
  const [from, to] = [asked.day('from'), asked.day('to')];
  if (from && to && to < from) throw refuse(`to=${to} is before from=${from}`, 'both days are included');
  const undated = asked.text('undated');
  if (undated !== null && undated !== 'always') throw refuse('undated takes always, or is left out');
  return {
    asOf: asked.day('as-of'),
    selection: {
      from: from ?? undefined,
      to: to ?? undefined,
      undated: undated ?? undefined,
      minSources: asked.number('min-sources', 0, Number.MAX_SAFE_INTEGER, 0),
    },
    without: {
      types: asked.set('without-types'),
      statuses: asked.set('without-statuses'),
      relations: asked.set('without-relations'),
    },
  };
}

/** The parameters of an address; every reader of one throws where its value is not what it takes. */
class Parameters {
  constructor(readonly given: URLSearchParams) {}

  /** Refuses all but these, and any that is given twice. */
  allow(...names: readonly string[]): void {
    for (const name of this.given.keys()) {
      const shown = name.slice(0, 40);
      if (!names.includes(name))
        throw refuse(`there is no parameter ${shown}`, `there are ${names.join(', ')}`);
      if (this.given.getAll(name).length > 1) throw refuse(`${shown} is given twice`);
    }
  }

  text(name: string): string | null {
    const value = this.given.get(name);
    if (value !== null && value.length > LONGEST) throw refuse(`${name} is too long`);
    return value;
  }

  needed(name: string): string {
    const value = this.text(name);
    if (!value) throw refuse(`${name} is missing`, 'the id of an entity, such as country:belarus');
    return value;
  }

  day(name: string): string | null {
    const value = this.text(name);
    if (value === null) return null;
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) {
      const date = new Date(`${value}T00:00:00Z`);
      if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)) return value;
    }
    throw refuse(`${name} takes an ISO day, not «${value.slice(0, 40)}»`, 'such as 2023-05-22');
  }

  number(name: string, fallback: number, most: number, least = 1): number {
    const value = this.text(name);
    if (value === null) return fallback;
    if (/^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most) return Number(value);
    throw refuse(`${name} takes a whole number from ${least} to ${most}, not «${value.slice(0, 40)}»`);
  }

  set(name: string): ReadonlySet<string> {
    const names = this.text(name)?.split(',').filter(Boolean) ?? [];
    const wrong = names.find((one) => !/^\w+$/.test(one));
    if (wrong !== undefined)
      throw refuse(`${name} takes names with commas between, not «${wrong.slice(0, 40)}»`);
    return new Set(names);
  }
}

const refuse = (reason: string, hint?: string): SozhError =>
  new SozhError('usage/bad-argument', reason, hint === undefined ? {} : { hint });
