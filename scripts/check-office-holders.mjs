#!/usr/bin/env node
// Checks the terms of data/gazetteer/persons.jsonl against EveryPolitician's extract of Wikidata, and takes over its Wikidata ids.
//   node scripts/check-office-holders.mjs --belarus FOLDER --russia FOLDER [--write]
// Each FOLDER holds `holders21.csv` (position,person,personID,start,end; names in English or Belarusian). A row and a person of ours are
// the same when they hold the same office at the same time and the consonants of their names agree. Prints rows that we lack, and terms
// whose first or last day is more than 45 days off. With --write the ids of the matches go into persons.jsonl.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BANKS, ENVOYS, OFFICES } from './office-positions.mjs';

const PERSONS = fileURLToPath(new URL('../data/gazetteer/persons.jsonl', import.meta.url));
const DAY = 24 * 60 * 60 * 1000;
const FAR_OFF = 45 * DAY;
const NOW = '2100-01-01';

function compare(folder, country) {
  const rows = parseCsv(readFileSync(join(folder, 'holders21.csv'), 'utf8'));
  for (const [position, name, id, start, end] of rows) {
    const office = officeOf(position, country);
    if (!office) continue;
    const from = Date.parse(start || '1990');
    const to = Date.parse(end || NOW);
    const found = persons
      .flatMap((person) => (person.terms ?? []).map((term) => ({ person, term })))
      .filter(({ person, term }) => isSameOffice(term, office) && isSameName(person, name))
      .map((one) => ({ ...one, distance: Math.abs(Date.parse(one.term.start ?? start) - from) }))
      .sort((one, other) => one.distance - other.distance)[0];
    if (!found) {
      report.missing.push(`missing: ${position} of ${country}: ${name} ${id} ${start}..${end}`);
      continue;
    }
    report.matched++;
    report.ids.set(found.person.id, new Set([...(report.ids.get(found.person.id) ?? []), id]));
    const endGap = end === '' ? 0 : Math.abs(Date.parse(found.term.end ?? NOW) - to);
    if (start.length === 10 && found.distance > FAR_OFF)
      report.off.push(`start: ${found.person.id} ${position} ${found.term.start}, there ${start}`);
    if (end.length === 10 && endGap > FAR_OFF)
      report.off.push(`end: ${found.person.id} ${position} ${found.term.end}, there ${end}`);
  }
}

function officeOf(position, country) {
  const envoy = /^ambassador to (.+)$/i.exec(position) ?? /^Permanent Representative to (.+)$/.exec(position);
  if (envoy) {
    const to = ENVOYS[envoy[1]];
    return (
      to && { position: position.startsWith('Perm') ? 'постоянный представитель' : 'посол', of: country, to }
    );
  }
  if (position === 'Governor of the Central Bank')
    return { position: BANKS[country][0], of: BANKS[country][1] };
  const region = regions.get(position.replace(/^(Governor|Head) of (the )?(Republic of )?/, ''));
  if (/^(Governor|Head) of/.test(position) && region) return { position: region[0], of: region[1] };
  const office = OFFICES[position];
  return office && { position: office[0], of: office[1] ?? country };
}

const isSameOffice = (term, office) =>
  term.position === office.position &&
  term.of === office.of &&
  (office.to === undefined || term.to === office.to);

/** «Amur Oblast» -> its id, and what its head is called. */
function subjectsByEnglishName() {
  const file = fileURLToPath(new URL('../data/gazetteer/regions-russia.jsonl', import.meta.url));
  const rows = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const subjects = rows.filter(({ level }) => level === 'subject');
  return new Map(
    subjects.map(({ id, names }) => [
      names.en,
      [/(-oblast|-kray|-okrug)$/.test(id) ? 'губернатор' : 'глава', id],
    ]),
  );
}

/** Compares the consonants of the names, since vowels differ between Russian, Belarusian and English spellings. */
function isSameName(person, name) {
  const ours = [person.name, person.names?.be ?? '', person.names?.en ?? ''].flatMap((one) =>
    one.split(' ').slice(-1),
  );
  // «Ch» is «Х» in the Belarusian Latin alphabet
  const theirs = [name, name.replace(/ch/gi, 'kh')].flatMap((one) =>
    one.replace(',', ' ').split(' ').map(skeleton),
  );
  return ours.map(skeleton).some((one) => one !== '' && theirs.some((other) => isNear(one, other)));
}

function isNear(one, other) {
  if (one === other) return true;
  const pairs = (word) => new Set([...word].slice(1).map((letter, at) => word[at] + letter));
  const [a, b] = [pairs(one), pairs(other)];
  const common = [...a].filter((pair) => b.has(pair)).length;
  return a.size > 0 && b.size > 0 && (2 * common) / (a.size + b.size) >= 0.6;
}

const LATIN = {
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  ж: 'z',
  з: 'z',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ф: 'f',
  х: 'k',
  ц: 's',
  ч: 's',
  ш: 's',
  щ: 's',
  ў: 'v',
}; // prettier-ignore

function skeleton(word) {
  const latin = [...word.toLowerCase()].map((letter) => LATIN[letter] ?? letter).join('');
  return latin
    .replace(/ŭ/g, 'v')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/shch|sch|tch|ch|sh|ts|tz|c/g, 's')
    .replace(/kh/g, 'k')
    .replace(/zh/g, 'z')
    .replace(/x/g, 'ks')
    .replace(/h/g, 'g')
    .replace(/w/g, 'v')
    .replace(/[^bdfgklmnprstvz]/g, '')
    .replace(/(.)\1+/g, '$1');
}

/** Rows of a CSV with quoted fields, without its head. */
function parseCsv(content) {
  const lines = content.trim().split(/\r?\n/).slice(1);
  return lines.map((line) =>
    [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map(([, bare, quoted]) => quoted ?? bare),
  );
}

/** An id goes in where the extract gives one and the same for a person; a different one that stands there already is printed. */
function writeIds() {
  for (const person of persons) {
    const ids = [...(report.ids.get(person.id) ?? [])];
    if (ids.length > 1) console.log(`several ids: ${person.id} ${ids.join(' ')}`);
    if (ids.length !== 1) continue;
    if (person.wikidata && person.wikidata !== ids[0])
      console.log(`other id: ${person.id} ${person.wikidata} ${ids[0]}`);
    person.wikidata ??= ids[0];
  }
  const order = ['id', 'type', 'name', 'names', 'aliases', 'ambiguous', 'wikidata', 'gender', 'terms'];
  const rows = persons.map((person) =>
    Object.fromEntries(order.filter((key) => key in person).map((key) => [key, person[key]])),
  );
  writeFileSync(PERSONS, `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`);
}

const { values: options } = parseArgs({
  options: { belarus: { type: 'string' }, russia: { type: 'string' }, write: { type: 'boolean' } },
});
const persons = readFileSync(PERSONS, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));
const regions = subjectsByEnglishName();
const report = { matched: 0, missing: [], off: [], ids: new Map() };
if (options.belarus) compare(options.belarus, 'country:belarus');
if (options.russia) compare(options.russia, 'country:rossiya');
for (const line of [...report.missing, ...report.off]) console.log(line);
console.log(
  `${report.matched} rows matched, ${report.missing.length} missing, ${report.off.length} terms off`,
);
if (options.write) writeIds();
