import type {
  PageEdge,
  PageEvidence,
  PageGraph,
  PageKind,
  PageNode,
  PageRelation,
} from '../model/page-data.js';
import type { Status } from '../model/statement.js';
import { writeDays } from './days.js';
import { type GraphIndex, indexGraph } from './graph-index.js';
import { WORDS, type Words } from './interface-words.js';
import { NameSearch } from './name-search.js';

/** What stands before whatever is not plainly so; a reader hears the word of the status beside it. */
const MARKS: Readonly<Record<Status, string>> = {
  asserted: '',
  planned: '◇',
  desired: '○',
  hypothetical: '?',
  postponed: '↷',
  cancelled: '✕',
  denied: '≠',
};

/** What every part of the page needs: the data, who hangs together with whom, and how things are called. */
export class PageContext {
  readonly index: GraphIndex;
  readonly words: Words;
  readonly #relations: ReadonlyMap<string, PageRelation>;
  readonly #statuses: ReadonlyMap<string, PageKind>;
  readonly #types: ReadonlyMap<string, PageKind>;

  readonly #readEvidence: () => PageEvidence;
  #evidence: PageEvidence | null = null;
  #search: NameSearch | null = null;

  /** @param readEvidence called once, when something of it is to be shown */
  constructor(
    readonly data: PageGraph,
    readEvidence: () => PageEvidence,
  ) {
    this.#readEvidence = readEvidence;
    this.index = indexGraph(data);
    this.words = WORDS[data.language];
    this.#relations = new Map(data.relations.map((one) => [one.name, one]));
    this.#statuses = new Map(data.statuses.map((one) => [one.name, one]));
    this.#types = new Map(data.entityTypes.map((one) => [one.name, one]));
  }

  get evidence(): PageEvidence {
    this.#evidence ??= this.#readEvidence();
    return this.#evidence;
  }

  search = (): NameSearch => {
    this.#search ??= new NameSearch(this.data.nodes, this.evidence.words);
    return this.#search;
  };

  relation = ({ type }: PageEdge): PageRelation => this.#relations.get(type)!;
  status = (name: Status): PageKind => this.#statuses.get(name)!;
  typeOf = ({ type }: PageNode): PageKind => this.#types.get(type)!;

  /** «встретился с», or the office: «посол». */
  nameOf = (edge: PageEdge): string => edge.position ?? this.relation(edge).label;

  markOf = (status: Status): string => MARKS[status];

  /** «◇ встретился с» */
  captionOf = (edge: PageEdge): string =>
    [this.markOf(edge.status), this.nameOf(edge)].filter(Boolean).join(' ');

  whenOf = (edge: PageEdge): string => (edge.dated ? writeDays(edge, this.data.language) : this.words.noDate);

  /** «Анна Соколова ↔ ◇ встретился с ↔ Иван Лесников» */
  sentenceOf(edge: PageEdge): string {
    const { nodes } = this.data;
    const [before, after] = this.relation(edge).symmetric ? ['↔', '↔'] : ['—', '→'];
    return [nodes[edge.from]!.label, before, this.captionOf(edge), after, nodes[edge.to]!.label].join(' ');
  }

  /** Edges in the order of time, the undated last. */
  inTime(edges: readonly number[]): number[] {
    const key = (edge: number) => this.data.edges[edge]!.first ?? this.data.edges[edge]!.last ?? '9999';
    return edges.toSorted((one, other) =>
      key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : one - other,
    );
  }
}
