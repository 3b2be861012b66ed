// Is one thing one entity, and the right one?
// BSNLP: forms of names with their cross-document ids; B-cubed of score-spans.mjs over the forms that were found: our entity ids against
// natasha's normal forms as ids. NEREL dev: of the mentions of PERSON, COUNTRY, CITY, STATE_OR_PROVINCE and ORGANIZATION whose Wikidata id
// our gazetteer has, the share whose mention of ours (the one that overlaps most) is that entity: of all, names inside names among them
// («Московский» in «Московский театр»), and of those where a mention of ours covers the same words (half of both at least). NEREL gives no days.
import { natashaSpans, readCorpus, scoreSpans } from '../corpora.mjs';
import { articleOf, loadPipeline } from '../program.mjs';

const BSNLP = ['bsnlp-ru-ryanair', 'bsnlp-ru-asia_bibi'];
const LINKED = new Set(['PERSON', 'COUNTRY', 'CITY', 'STATE_OR_PROVINCE', 'ORGANIZATION']);
const TYPES = { Person: 'PER', Country: 'LOC', Region: 'LOC', Site: 'LOC', Organization: 'ORG' };

export async function measure({ natasha, remembered }) {
  const corpora = BSNLP.map(readCorpus);
  const nerel = readCorpus('nerel-dev');
  const { extract, loadKnowledge } = await loadPipeline();
  const knowledge = loadKnowledge();
  const old = (what, corpus) =>
    remembered.find((row) => row.measure === what && row.corpus === corpus)?.peers ?? {};

  const what = 'cross-document ids, B³ F1';
  const crossDocument = BSNLP.map((corpus, at) => {
    const ours = scoreSpans(corpora[at], corpora[at].map(idsOf)).b3;
    const peers = natasha
      ? { 'natasha 1.6.0, normal forms as ids': natashaB3(natasha, corpora[at]) }
      : old(what, corpus);
    return {
      measure: what,
      corpus,
      figure: 100 * ours.F1,
      bound: Object.values(peers)[0] ?? null,
      peers,
      note: `P ${(100 * ours.P).toFixed(1)} R ${(100 * ours.R).toFixed(1)}, of ${ours.of} forms found`,
    };
  });
  return [...crossDocument, ...linkedToWikidata()];

  /** A form's id is our entity's, or where none was found the form's normal form. */
  function idsOf({ id, text, date }) {
    const spans = extract(articleOf(text, date), knowledge)
      .mentions.filter(({ kind, type }) => kind === 'name' && TYPES[type])
      .map(({ start, stop, type, normal, entity }) => [start, stop, TYPES[type], normal, entity ?? normal]);
    return { id, spans };
  }

  function linkedToWikidata() {
    const idOf = new Map(
      knowledge.gazetteer.entries
        .filter(({ wikidata }) => wikidata)
        .map(({ id, wikidata }) => [wikidata, id]),
    );
    const count = { right: 0, all: 0, wrong: 0, found: 0, rightOfFound: 0 };
    for (const { text, ents } of nerel) {
      const asked = ents.filter(({ type, qid }) => LINKED.has(type) && idOf.has(qid));
      if (asked.length === 0) continue;
      const { mentions } = extract(articleOf(text), knowledge);
      for (const gold of asked) {
        const { mention, share } = mostAlike(gold, mentions);
        const found = mention?.entity ?? null;
        const right = found === idOf.get(gold.qid);
        count.all++;
        if (share >= 0.5) count.found++;
        if (share >= 0.5 && right) count.rightOfFound++;
        if (right) count.right++;
        else if (found) count.wrong++;
      }
    }
    const row = (measure, right, all, bound, note) => ({
      measure,
      corpus: 'nerel-dev',
      figure: (100 * right) / all,
      bound,
      peers: {},
      note,
    });
    return [
      row(
        'linked to the right entity, %',
        count.right,
        count.all,
        95,
        `of ${count.all} mentions of known entities; ${count.wrong} linked to another`,
      ),
      row(
        'linked to the right entity, % of found',
        count.rightOfFound,
        count.found,
        95,
        `of ${count.found} that a mention of ours covers`,
      ),
    ];
  }
}

const natashaB3 = (python, documents) =>
  100 *
  scoreSpans(
    documents,
    natashaSpans(python, documents, '--lemmas').map(({ id, spans }) => ({
      id,
      spans: spans.map(([start, stop, type, normal]) => [start, stop, type, normal, normal.toLowerCase()]),
    })),
  ).b3.F1;

/** The mention that shares most with the span, by intersection over union; none where they do not meet. */
function mostAlike({ start, end }, mentions) {
  let best = null;
  let most = 0;
  for (const mention of mentions) {
    const common = Math.min(end, mention.stop) - Math.max(start, mention.start);
    const share = common / (Math.max(end, mention.stop) - Math.min(start, mention.start));
    if (common > 0 && (share > most || (share === most && best?.entity === null)))
      [best, most] = [mention, share];
  }
  return { mention: best, share: most };
}
