import type { PageEdge, PageStatement } from '../model/page-data.js';
import { button, element } from './element.js';
import { longList } from './long-list.js';
import type { PageContext } from './page-context.js';
import type { Visible } from './select-visible.js';
import type { Chosen } from './view-state.js';

export interface DetailsEvents {
  onChoose(chosen: Chosen | null): void;
}

/** Tells all that is known of what was chosen: dates, status, sentences, articles; every name and relation in it can be chosen in turn. */
export class DetailsPanel {
  readonly root: HTMLElement;
  readonly #context: PageContext;
  readonly #events: DetailsEvents;

  constructor(context: PageContext, events: DetailsEvents) {
    this.#context = context;
    this.#events = events;
    this.root = element('aside', { class: 'details', 'aria-label': context.words.details });
  }

  show(chosen: Chosen | null, visible: Visible): void {
    const { words } = this.#context;
    const content = chosen && this.#describe(chosen, visible);
    this.root.classList.toggle('empty', !content);
    if (!content) {
      this.root.replaceChildren(element('p', { class: 'aside' }, words.nothingChosen));
      return;
    }
    const close = button('×', () => this.#events.onChoose(null), {
      class: 'close',
      'aria-label': words.close,
      title: words.close,
    });
    this.root.replaceChildren(close, ...content);
    this.root.scrollTop = 0;
  }

  /** Moves the reader to what was chosen. */
  focus(): void {
    this.root.querySelector<HTMLElement>('h2')?.focus();
  }

  #describe(chosen: Chosen, visible: Visible): readonly Node[] | null {
    const { index } = this.#context;
    if (chosen.kind === 'edge') {
      const edge = index.edgeById.get(chosen.id);
      return edge === undefined ? null : this.#describeEdge(edge);
    }
    if (chosen.kind === 'node') {
      const node = index.nodeById.get(chosen.id);
      return node === undefined ? null : this.#describeNode(node, visible);
    }
    const [one, other] = [index.nodeById.get(chosen.one), index.nodeById.get(chosen.other)];
    return one === undefined || other === undefined ? null : this.#describePair(one, other, visible);
  }

  #describeNode(node: number, visible: Visible): Node[] {
    const { data, index, words, evidence } = this.#context;
    const { label, names, id, wikidata } = data.nodes[node]!;
    const articles = evidence.mentions[node]!;
    const known = [
      names.length > 0 ? term(words.alsoCalled, names.join(', ')) : null,
      term('ID', id),
      wikidata && /^Q\d+$/.test(wikidata)
        ? term('Wikidata', link(wikidata, `https://www.wikidata.org/wiki/${wikidata}`))
        : null,
    ];
    return [
      element('p', { class: 'kind' }, this.#dot(node), this.#context.typeOf(data.nodes[node]!).label),
      heading(label),
      element('dl', {}, ...known.flatMap((terms) => terms ?? [])),
      ...this.#listEdges(index.edgesOf[node]!, visible),
      element('h3', {}, `${words.articles} (${articles.length})`),
      longList(articles, (article) => this.#tellArticle(article), words.more),
    ];
  }

  #describePair(one: number, other: number, visible: Visible): Node[] {
    const { data, index } = this.#context;
    const between = index.edgesOf[one]!.filter((edge) =>
      [data.edges[edge]!.from, data.edges[edge]!.to].includes(other),
    );
    return [
      heading(`${data.nodes[one]!.label} — ${data.nodes[other]!.label}`),
      element('p', {}, this.#nodeButton(one), ' ', this.#nodeButton(other)),
      ...this.#listEdges(between, visible),
    ];
  }

  #listEdges(edges: readonly number[], visible: Visible): Node[] {
    const { words } = this.#context;
    const shown = this.#context.inTime(edges.filter((edge) => visible.edges[edge]));
    const hidden = edges.length - shown.length;
    return [
      element('h3', {}, `${words.connections} (${shown.length})`),
      longList(shown, (edge) => this.#edgeButton(edge), words.more),
      ...(hidden > 0 ? [element('p', { class: 'aside' }, `${words.hiddenByFilters}: ${hidden}`)] : []),
    ];
  }

  #edgeButton(edge: number): HTMLElement {
    const { data } = this.#context;
    const described = data.edges[edge]!;
    return button('', () => this.#events.onChoose({ kind: 'edge', id: described.id }), {
      class: 'edge',
      'data-status': described.status,
    }).appendChild(
      element(
        'span',
        {},
        element('span', { class: 'when' }, this.#context.whenOf(described)),
        element('span', {}, this.#context.sentenceOf(described)),
        this.#badge(described),
      ),
    ).parentElement!;
  }

  #describeEdge(index: number): Node[] {
    const { data, words, evidence } = this.#context;
    const edge = data.edges[index]!;
    const { from, to, edtf, sources, outlets, confidence, firstReported, lastReported } = edge;
    const statements = evidence.statements[index]!;
    const reported = [...new Set([firstReported, lastReported])].filter(Boolean).join(' – ');
    return [
      element('p', { class: 'kind' }, this.#badge(edge) ?? this.#context.status(edge.status).label),
      heading(this.#context.sentenceOf(edge)),
      element('p', {}, this.#nodeButton(from), ' ', this.#nodeButton(to)),
      element(
        'dl',
        {},
        ...term(words.when, this.#context.whenOf(edge)),
        ...(edtf === null ? [] : term('EDTF', edtf)),
        ...term(words.status, this.#context.status(edge.status).label),
        ...term(words.sources, String(sources)),
        ...term(words.outlets, String(outlets)),
        ...(reported === '' ? [] : term(words.reported, reported)),
        ...term(words.confidence, confidence.toFixed(2)),
      ),
      element('h3', {}, `${words.quotes} (${statements.length})`),
      longList(statements, (statement) => this.#tellStatement(statement), words.more),
    ];
  }

  #tellStatement({ quote, article, status, edtf, speaker }: PageStatement): HTMLElement {
    const { data, words, evidence } = this.#context;
    const said = speaker === null ? null : `${words.saidBy} ${data.nodes[speaker]!.label}`;
    const told = [this.#context.status(status).label, edtf, said].filter(Boolean).join(' · ');
    return element(
      'div',
      { class: 'statement' },
      element('blockquote', {}, evidence.quotes[quote]!.replace(/\s+/g, ' ')),
      element('p', { class: 'aside' }, told),
      this.#tellArticle(article),
    );
  }

  #tellArticle(article: number): HTMLElement {
    const { title, published, outlet, url } = this.#context.evidence.articles[article]!;
    const text = title || this.#context.words.untitled;
    return element(
      'p',
      { class: 'article' },
      url === null ? text : link(text, url),
      element('span', { class: 'aside' }, [published, outlet].filter(Boolean).join(' · ')),
    );
  }

  /** The status in a word, for what is not plainly so. */
  #badge({ status }: PageEdge): HTMLElement | null {
    if (status === 'asserted') return null;
    const { markOf, status: statusOf } = this.#context;
    return element(
      'span',
      { class: 'badge', 'data-status': status },
      `${markOf(status)} ${statusOf(status).label}`,
    );
  }

  #nodeButton(node: number): HTMLElement {
    const { id, label } = this.#context.data.nodes[node]!;
    const made = button('', () => this.#events.onChoose({ kind: 'node', id }), { class: 'node' });
    made.append(this.#dot(node), label);
    return made;
  }

  #dot(node: number): HTMLElement {
    return element('span', { class: 'dot', 'data-type': this.#context.data.nodes[node]!.type });
  }
}

const heading = (text: string): HTMLElement => element('h2', { tabindex: -1 }, text);
const term = (name: string, value: string | Node): Node[] => [
  element('dt', {}, name),
  element('dd', {}, value),
];
const link = (text: string, href: string): HTMLElement =>
  element('a', { href, target: '_blank', rel: 'noopener noreferrer' }, text);
