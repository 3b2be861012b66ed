// Scores facts by the rules of factRuEval-2016's third track in its easy mode, as its scorer (dialent/task3) has them:
// - an argument is right where its string is within two letters (Levenshtein) of one that the annotation allows: names of the entity's
//   identification, its mentions, orders of a person's names; for «Where» those of what the place is part of, too;
// - a found fact may be matched to an annotated one that shares an argument other than the position; several may be matched to one. The matching
//   that gives a document the best F1 counts;
// - quality of a match: the share of right arguments (a position counts half), times the share of pairs of them found in one fact;
// - facts marked as difficult are passed over on both sides; modality and phase are no arguments.

/** A fact: `{type, args: [[name, value]]}`, names in lower case. */
const WEIGHTS = { position: 0.5 };
const SPECIAL = new Set(['модальность', 'фаза', 'сложность']);
const ENOUGH = 20000; // matchings that are tried one by one; beyond, each fact in turn is moved where F1 grows

/** Counts of one document and type: `{tpGold, tpFound, gold, found}`; sums of them make the figures of a corpus. */
export function scoreFacts(document, type, found) {
  const gold = goldFacts(document).filter((fact) => fact.type === type);
  const tests = found.filter((fact) => fact.type === type);
  const options = tests.map((test) => [-1, ...gold.flatMap((fact, i) => (canMatch(fact, test) ? [i] : []))]);
  const count = options.reduce((product, row) => product * row.length, 1);
  return count <= ENOUGH ? tryAll(gold, tests, options) : climb(gold, tests, options);
}

export const addCounts = (one, other) =>
  Object.fromEntries(Object.keys(one).map((key) => [key, one[key] + other[key]]));
export const NO_COUNTS = { tpGold: 0, tpFound: 0, gold: 0, found: 0 };

export function figuresOf({ tpGold, tpFound, gold, found }) {
  const precision = found > 0 ? tpFound / found : 1;
  const recall = gold > 0 ? tpGold / gold : 1;
  const sum = precision + recall;
  return { precision, recall, f1: sum > 0 ? (2 * precision * recall) / sum : 0 };
}

function tryAll(gold, tests, options) {
  let best = null;
  const indices = [];
  const go = (at) => {
    if (at === tests.length) {
      const counts = countMatches(gold, tests, indices);
      if (!best || figuresOf(counts).f1 > figuresOf(best).f1) best = counts;
      return;
    }
    for (const index of options[at].toReversed()) {
      indices[at] = index;
      go(at + 1);
    }
  };
  go(0);
  return best;
}

function climb(gold, tests, options) {
  const indices = options.map((row) => row.at(-1));
  let best = countMatches(gold, tests, indices);
  for (let moved = true; moved; ) {
    moved = false;
    options.forEach((row, at) => {
      for (const index of row) {
        const before = indices[at];
        indices[at] = index;
        const counts = countMatches(gold, tests, indices);
        if (figuresOf(counts).f1 > figuresOf(best).f1) {
          best = counts;
          moved = true;
        } else indices[at] = before;
      }
    });
  }
  return best;
}

function countMatches(gold, tests, indices) {
  const counts = { ...NO_COUNTS };
  for (const index of indices) if (index < 0) counts.found++;
  gold.forEach((fact, i) => {
    if (fact.ignored) return;
    const matched = tests.filter((_, at) => indices[at] === i);
    const quality = qualityOf(fact, matched);
    counts.gold++;
    counts.found += matched.length;
    counts.tpGold += quality;
    counts.tpFound += quality * matched.length;
  });
  return counts;
}

function qualityOf(fact, tests) {
  if (tests.length === 0) return 0;
  const owners = fact.args.map(() => new Set());
  let wrong = 0;
  for (const test of tests)
    for (const arg of test.args) {
      const at = fact.args.findIndex((own) => argMatches(own, arg));
      if (at < 0) wrong += weightOf(arg);
      else owners[at].add(test);
    }
  const right = fact.args.filter((_, i) => owners[i].size > 0);
  const missed = fact.args.filter((_, i) => owners[i].size === 0);
  const sum = (args) => args.reduce((total, arg) => total + weightOf(arg), 0);
  const share = sum(right) / (sum(right) + wrong + sum(missed));
  const pairs = (right.length * (right.length - 1)) / 2;
  let together = 0;
  for (let i = 0; i < right.length; i++)
    for (let j = i + 1; j < right.length; j++)
      if ([...owners[i]].some((test) => owners[j].has(test))) together++;
  const identified = tests.length === 1 || pairs === 0 ? 1 : together / pairs;
  return (share + identified * share) / 2;
}

const weightOf = ([name]) => WEIGHTS[name] ?? 1;

const canMatch = (fact, test) =>
  fact.args.some((own) => own[0] !== 'position' && test.args.some((arg) => argMatches(own, arg)));

const argMatches = ([name, values], [other, value]) =>
  name === other && values.some((own) => distance(own, normalise(value)) <= 2);

const facts = new WeakMap();

/** The annotated facts: `{type, ignored, args: [[name, [values]]]}`. */
function goldFacts(document) {
  let found = facts.get(document);
  if (!found) {
    found = readFacts(document);
    facts.set(document, found);
  }
  return found;
}

function readFacts({ text, spans, objects, coref, facts: annotated }) {
  const entities = new Map(coref.map((entity) => [entity.id, valuesOfEntity(entity, text, objects, spans)]));
  const texts = new Map(spans.map(({ id, start, end }) => [id, text.slice(start, end)]));
  const partOf = new Map();
  for (const { type, slots } of annotated) {
    if (type !== 'isPartOf') continue;
    const ids = slots.map(([, [value]]) => idOf(value, 'obj'));
    for (const id of ids)
      for (const other of ids) if (id !== other) partOf.set(id, [...(partOf.get(id) ?? []), other]);
  }
  const valuesOf = (type, name, values) => {
    const id = idOf(values[0], 'obj');
    if (id) {
      const parts = type === 'Occupation' && name === 'where' ? (partOf.get(id) ?? []) : [];
      const others = parts.flatMap((part) => entities.get(part)?.names ?? []);
      return [...(entities.get(id)?.all ?? []), values[0].replace(/^obj\d+ /, ''), ...others];
    }
    return values.map((value) => texts.get(idOf(value, 'span')) ?? value);
  };
  return annotated
    .filter(({ type }) => type !== 'isPartOf')
    .map(({ type, slots }) => ({
      type,
      ignored: slots.some(([name, values]) => /сложность/i.test(name) && values.includes('повышенная')),
      args: slots
        .map(([name, values]) => [name.toLowerCase() === 'job' ? 'position' : name.toLowerCase(), values])
        .filter(([name]) => !SPECIAL.has(name))
        .map(([name, values]) => [name, [...new Set(valuesOf(type, name, values).map(normalise))]]),
    }));
}

const idOf = (value, kind) => value.match(new RegExp(`^${kind}(\\d+)`))?.[1] ?? null;

/** All strings that an entity may be called by, and its names alone. */
function valuesOfEntity({ objects: ids, attrs }, text, objects, spans) {
  const own = objects.filter(({ id }) => ids.includes(id));
  const mentions = own.flatMap(({ start, end, spans: parts }) => [
    text.slice(start, end),
    parts
      .map((part) => spans.find(({ id }) => id === part))
      .filter(Boolean)
      .map((span) => text.slice(span.start, span.end))
      .join(' '),
  ]);
  const get = (kind) =>
    Object.entries(attrs).flatMap(([name, values]) => (name.replace(/\d+$/, '') === kind ? values : []));
  const descriptors = Object.entries(attrs).flatMap(([name, values]) => (/descr/.test(name) ? values : []));
  const names = get('name').flatMap((name) => [
    name,
    ...descriptors.flatMap((word) =>
      ` ${name} `.includes(` ${word} `) ? [] : [`${name} ${word}`, `${word} ${name}`],
    ),
  ]);
  const [f, l, p, n] = ['firstname', 'lastname', 'patronymic', 'nickname'].map(get);
  const orders = [[l, f, p], [f, p, l], [f, p], [f, l], [l, f], [n], [f], [p], [l], [f, n]];
  const persons = orders.flatMap((order) =>
    order.reduce(
      (starts, values) =>
        values.length === 0
          ? starts
          : starts.flatMap((start) => values.map((value) => `${start} ${value}`.trim())),
      [''],
    ),
  );
  return { names, all: [...names, ...persons.filter(Boolean), ...mentions] };
}

function normalise(value) {
  return value
    .toLowerCase()
    .replace(/[«»“”„]/g, '"')
    .replace(/[’`]/g, "'")
    .replaceAll('ё', 'е')
    .replace(/\s+/g, ' ')
    .trim();
}

function distance(one, other) {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 0; i < one.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j++)
      next.push(Math.min(next[j] + 1, row[j + 1] + 1, row[j] + (one[i] === other[j] ? 0 : 1)));
    row = next;
  }
  return row.at(-1);
}
