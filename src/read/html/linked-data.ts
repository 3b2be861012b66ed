/** A node of JSON-LD. */
type Node = Readonly<Record<string, unknown>>;

/** What one page's JSON-LD says of its article. */
export interface LinkedArticle {
  readonly headline: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly section: string | null;
  readonly url: string | null;
}

const ARTICLE = /(?:^|[/#])(?:\w*Article|\w*Posting|Report|ReportageNewsArticle|Review)$/;
/** Deeper than any page nests its nodes. */
const DEEPEST = 12;

/** The articles that the JSON-LD of a page describes, in its order. What cannot be parsed even leniently is passed over. */
export function readLinkedData(scripts: readonly string[]): LinkedArticle[] {
  const nodes: Node[] = [];
  for (const script of scripts) collect(parseLeniently(script), nodes, 0);
  const byId = new Map<string, Node>();
  for (const node of nodes) {
    const id = node['@id'];
    if (typeof id === 'string' && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node);
  }
  const resolve = (value: unknown): unknown => {
    const id = isNode(value) && value.name === undefined ? value['@id'] : undefined;
    return typeof id === 'string' ? (byId.get(id) ?? value) : value;
  };
  return nodes
    .filter((node) => [node['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type)))
    .map((node) => ({
      headline: text(node.headline) ?? text(node.name),
      published: text(node.datePublished) ?? text(node.dateCreated),
      modified: text(node.dateModified),
      authors: [node.author, node.creator]
        .flat()
        .map((author) => nameOf(resolve(author)))
        .filter((name) => name !== null),
      publisher: nameOf(resolve([node.publisher].flat()[0])),
      section: text([node.articleSection].flat()[0]),
      url:
        text(node.url) ??
        text(isNode(node.mainEntityOfPage) ? node.mainEntityOfPage['@id'] : node.mainEntityOfPage),
    }));
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): string | null => {
  const plain = isNode(value) ? value['@value'] : value;
  return typeof plain === 'string' && plain.trim() !== '' ? plain.trim() : null;
};

const nameOf = (value: unknown): string | null => (isNode(value) ? text(value.name) : text(value));

function collect(value: unknown, nodes: Node[], depth: number): void {
  if (depth > DEEPEST || nodes.length > 2000) return;
  if (Array.isArray(value)) for (const item of value) collect(item, nodes, depth + 1);
  else if (isNode(value)) {
    nodes.push(value);
    for (const [key, inner] of Object.entries(value))
      if (
        typeof inner === 'object' &&
        !/^(?:isPartOf|hasPart|itemListElement|comment|citation|mentions|relatedLink)$/.test(key)
      )
        collect(inner, nodes, depth + 1);
  }
}

/** Pages forget that JSON takes no line ends in strings, no comma before a bracket, and no comment around it. */
function parseLeniently(script: string): unknown {
  const bare = script.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/g,
    '',
  );
  for (const attempt of [
    bare,
    bare
      .replace(/[\u0000-\u001f]+/g, ' ')
      .replace(/,(\s*[}\]])/g, '$1')
      .replace(/;\s*$/, ''),
  ])
    try {
      return JSON.parse(attempt);
    } catch {
      // the next attempt is more lenient; after the last one the script says nothing
    }
  return null;
}
