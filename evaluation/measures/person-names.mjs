// Are persons' names put into the nominative as people put them? factRuEval-2016 gives the first name, patronymic and surname of each person
// of a document. Of the persons whose span is found exactly, the share whose words (initials aside) are all among these; letter case and ё
// aside. natasha by the same protocol, with `normalize`. Both together: of the spans that both find.
import { natashaSpans, readCorpus } from '../corpora.mjs';
import { articleOf, loadPipeline } from '../program.mjs';

const CORPUS = 'factrueval-devset';

export async function measure({ natasha, remembered }) {
  const documents = readCorpus(CORPUS);
  const { extract, loadKnowledge } = await loadPipeline();
  const knowledge = loadKnowledge();
  const ours = documents.map(({ id, text }) => ({
    id,
    spans: extract(articleOf(text), knowledge)
      .mentions.filter(({ kind, type }) => kind === 'name' && type === 'Person')
      .map(({ start, stop, normal }) => [start, stop, 'PER', normal]),
  }));
  const theirs = natasha ? natashaSpans(natasha, documents, '--lemmas') : null;
  const figures = compare(documents, ours, theirs);
  const old = (what) => remembered.find((row) => row.measure === what)?.peers ?? {};
  const row = (what, own, other) => ({
    measure: what,
    corpus: CORPUS,
    figure: own.right,
    bound: null,
    peers: other ? { 'natasha 1.6.0': other.right } : old(what),
    note: `of ${own.of} persons`,
  });
  const rows = [row('person names in the nominative, % right', figures.ours, theirs && figures.theirs)];
  if (theirs) rows.push(row('the same, of those that both find', figures.oursOfBoth, figures.theirsOfBoth));
  else rows.push(...remembered.filter((known) => known.measure === 'the same, of those that both find'));
  return rows;
}

const fold = (text) => text.toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'");

function compare(documents, ours, theirs) {
  const counts = { ours: [], theirs: [], oursOfBoth: [], theirsOfBoth: [] };
  documents.forEach((document, at) => {
    const own = new Map(ours[at].spans.map(([start, stop, , normal]) => [`${start}-${stop}`, normal]));
    const other = theirs?.[at].spans.filter(([, , type]) => type === 'PER') ?? [];
    const peers = new Map(other.map(([start, stop, , normal]) => [`${start}-${stop}`, normal]));
    for (const { type, start, end, id } of document.objects) {
      const attributes = document.coref.find(({ objects }) => objects.includes(id))?.attrs;
      if (type !== 'Person' || !attributes) continue;
      const words = new Set(
        Object.values(attributes)
          .flat()
          .flatMap((value) => fold(value).split(/\s+/)),
      );
      const right = (normal) =>
        fold(normal)
          .split(/[\s.]+/)
          .filter((word) => word.length > 1)
          .every((word) => words.has(word));
      const [one, two] = [own.get(`${start}-${end}`), peers.get(`${start}-${end}`)];
      if (one !== undefined) counts.ours.push(right(one));
      if (two !== undefined) counts.theirs.push(right(two));
      if (one === undefined || two === undefined) continue;
      counts.oursOfBoth.push(right(one));
      counts.theirsOfBoth.push(right(two));
    }
  });
  const share = (list) => ({ right: (100 * list.filter(Boolean).length) / list.length, of: list.length });
  return Object.fromEntries(Object.entries(counts).map(([name, list]) => [name, share(list)]));
}
