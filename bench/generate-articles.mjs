#!/usr/bin/env node
// Invents news articles of some 2,000 characters: sentences of our own, names from the gazetteer, a few in many articles and most in few, as
// in the news; every fortieth article is another outlet's reprint of an earlier one. An article depends on the seed and its number alone.
//   node bench/generate-articles.mjs FOLDER COUNT [FIRST] [SEED]     one .txt file each, a thousand to a folder
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { randomOf } from '../evaluation/seeded-order.mjs';
import { FACTS, FILLERS, GIVEN_NAMES, OUTLETS, SURNAMES, TITLES } from './article-sentences.mjs';

const LENGTH = 1780;
const REPRINT = 40;
const MONTHS = [
  ...['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября'],
  ...['ноября', 'декабря'],
];
const MONTHS_WHOLE = [
  ...['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь'],
  ...['ноябрь', 'декабрь'],
];
const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2016, 0, 1);
const DAYS = 3400;

const readEntries = (name) =>
  readFileSync(new URL(`../data/gazetteer/${name}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** Masculine nouns in a hard or soft consonant: names of people and towns. Cases: nominative, genitive, dative, accusative, instrumental, locative. */
function declineName(name, animate) {
  const stem = { Павел: 'Павл', Пётр: 'Петр' }[name] ?? name;
  if (/[ей]й$|[аи]й$/.test(stem)) {
    const base = stem.slice(0, -1);
    const soft = stem.endsWith('ий') ? 'и' : 'е';
    return forms(name, `${base}я`, `${base}ю`, animate ? `${base}я` : name, `${base}ем`, base + soft);
  }
  return forms(name, `${stem}а`, `${stem}у`, animate ? `${stem}а` : name, `${stem}ом`, `${stem}е`);
}

const forms = (nom, gen, dat, acc, ins, loc) => ({ nom, gen, dat, acc, ins, loc });
const unchanged = (name) => forms(name, name, name, name, name, name);

function declineSurname(name) {
  if (/[оеё]в$|[иы]н$/.test(name))
    return forms(name, `${name}а`, `${name}у`, `${name}а`, `${name}ым`, `${name}е`);
  const base = name.slice(0, -2);
  if (/[сц]кий$/.test(name))
    return forms(name, `${base}ого`, `${base}ому`, `${base}ого`, `${base}им`, `${base}ом`);
  if (/[нв]ой$/.test(name))
    return forms(name, `${base}ого`, `${base}ому`, `${base}ого`, `${base}ым`, `${base}ом`);
  return unchanged(name);
}

function joinForms(one, other) {
  return Object.fromEntries(Object.keys(one).map((key) => [key, `${one[key]} ${other[key]}`]));
}

const personOf = (given, surname) => joinForms(declineName(given, true), declineSurname(surname));

/** Those who are in the news most days, before all others. */
const FAMOUS = ['person:aleksandr-lukashenko', 'person:vladimir-putin', 'person:mikhail-mishustin'];

function readPeople() {
  const GIVEN =
    /^(?:Александр|Владимир|Сергей|Андрей|Дмитрий|Юрий|Николай|Алексей|Михаил|Виктор|Анатолий|Олег|Валерий|Евгений|Иван|Вячеслав|Леонид|Павел|Борис|Константин|Пётр|Геннадий|Василий|Максим|Вадим|Валентин|Виталий|Роман)$/;
  const SURNAME = /(?:[оеё]в|[иы]н|[сц]кий|ко)$/;
  const people = readEntries('persons').filter(({ name }) => {
    const [given, surname, more] = name.split(' ');
    return GIVEN.test(given) && SURNAME.test(surname ?? '') && more === undefined;
  });
  const rank = ({ id }) => (FAMOUS.indexOf(id) + FAMOUS.length + 1) % (FAMOUS.length + 1);
  return people.sort((one, other) => rank(one) - rank(other)).map(({ name }) => personOf(...name.split(' ')));
}

const readRegions = () =>
  [...readEntries('regions-belarus'), ...readEntries('regions-russia')]
    .filter(({ name }) => /^[А-Я][а-яё-]+ская область$/.test(name))
    .map(({ name }) => {
      const base = name.replace(/ая область$/, '');
      const oblique = `${base}ой области`;
      return forms(name, oblique, oblique, `${base}ую область`, `${base}ой областью`, oblique);
    });

const readTowns = () =>
  [...readEntries('cities-belarus'), ...readEntries('cities-russia')]
    .filter(({ name }) => /^[А-Я][а-яё]+[бвгдзклмнпрстфх]$/.test(name))
    .map(({ name }) => declineName(name, false));

const COUNTRIES = [
  forms('Беларусь', 'Беларуси', 'Беларуси', 'Беларусь', 'Беларусью', 'Беларуси'),
  forms('Россия', 'России', 'России', 'Россию', 'Россией', 'России'),
  ...['Армения', 'Сербия', 'Латвия', 'Индия', 'Монголия', 'Турция', 'Грузия', 'Литва', 'Польша'].map(
    (name) => {
      const base = name.slice(0, -1);
      const soft = base.endsWith('и');
      const oblique = soft ? `${base}и` : `${base}е`;
      const gen = soft ? oblique : base.endsWith('ш') ? `${base}и` : `${base}ы`;
      return forms(name, gen, oblique, `${base}${soft ? 'ю' : 'у'}`, `${base}${soft ? 'ей' : 'ой'}`, oblique);
    },
  ),
];

let words;
const loadWords = () =>
  (words ??= {
    people: readPeople(),
    regions: readRegions(),
    towns: readTowns(),
    companies: readEntries('organizations')
      .filter(({ name, ambiguous }) => /^[А-Я][а-яё]{5,}$/.test(name) && !ambiguous)
      .map(({ name }) => unchanged(name)),
  });

/** The articles `first` … `first + count - 1`: `{number, name, text}`, one at a time. */
export function* generateArticles(count, first = 0, seed = 1) {
  for (let number = first; number < first + count; number++) {
    const name = `${String(Math.floor(number / 1000)).padStart(4, '0')}/${String(number).padStart(7, '0')}.txt`;
    yield { number, name, text: articleOf(number, seed) };
  }
}

function articleOf(number, seed) {
  const reprint = number >= REPRINT && number % REPRINT === 0;
  const { title, published, outlet, body } = storyOf(reprint ? number - 7 : number, seed);
  if (!reprint) return `${title}\n${published} | ${outlet}\n\n${body}\n`;
  const other = OUTLETS[(OUTLETS.indexOf(outlet) + 1) % OUTLETS.length];
  return `${title}\n${published} | ${other}\n\nКак пишут «${outlet}». ${body}\n`;
}

function storyOf(number, seed) {
  const random = randomOf(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  const below = (limit) => Math.floor(random() * limit);
  const oneOf = (list) => list[below(list.length)];
  // Zipf's law with exponent 1, as a continuous one
  const ranked = (list) => list[Math.min(list.length - 1, Math.floor(list.length ** random()) - 1)];
  const another = (list, one) => {
    for (;;) {
      const other = ranked(list);
      if (other !== one) return other;
    }
  };
  const { people, regions, towns, companies } = loadWords();
  const person = () => (random() < 0.1 ? personOf(oneOf(GIVEN_NAMES), oneOf(SURNAMES)) : ranked(people));
  const day = new Date(FIRST_DAY + below(DAYS) * DAY);
  const shifted = (days) => {
    const then = new Date(day.getTime() + days * DAY);
    return `${then.getUTCDate()} ${MONTHS[then.getUTCMonth()]}`;
  };
  const p = person();
  let q = person();
  while (q.nom === p.nom) q = person();
  const [a, c, f, s] = [ranked(regions), ranked(towns), ranked(companies), ranked(COUNTRIES)];
  const names = { p, q, a, c, f, s, b: another(regions, a), d: another(towns, c), g: another(companies, f) };
  names.t = another(COUNTRIES, s);
  const values = {
    n: () => 2 + below(60),
    m: () => 3 + below(900),
    day: () => shifted(2 + below(40)),
    past: () =>
      oneOf(['вчера', shifted(-1 - below(20)), `в ${MONTHS_WHOLE[below(12)].replace(/[ьй]?$/, 'е')}`]),
    soon: () => oneOf(['Завтра', 'Послезавтра', `${shifted(2 + below(40))}`]),
    month: () => MONTHS_WHOLE[below(12)],
    year: () => day.getUTCFullYear() - 1,
    next: () => day.getUTCFullYear() + 1,
  };
  const fill = (template) =>
    template.replace(/\{(\w+)(?::(\w+))?\}/g, (_, key, grammar = 'nom') =>
      String(values[key]?.() ?? names[key][grammar]),
    );
  const facts = [...FACTS];
  const paragraphs = [];
  let length = 0;
  while (length < LENGTH) {
    const sentences = Array.from({ length: 3 + below(2) }, () =>
      fill(random() < 0.45 && facts.length > 0 ? facts.splice(below(facts.length), 1)[0] : oneOf(FILLERS)),
    );
    const paragraph = sentences.join(' ');
    paragraphs.push(paragraph);
    length += paragraph.length + 2;
  }
  const two = (value) => String(value).padStart(2, '0');
  const published = `${two(day.getUTCDate())}.${two(day.getUTCMonth() + 1)}.${day.getUTCFullYear()} ${two(7 + below(14))}:${two(below(60))}`;
  return { title: fill(oneOf(TITLES)), published, outlet: oneOf(OUTLETS), body: paragraphs.join('\n\n') };
}

/** Writes articles as files; gives their number of characters. */
export function writeArticles(folder, count, first = 0, seed = 1) {
  let characters = 0;
  for (const { name, text } of generateArticles(count, first, seed)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    characters += text.length;
  }
  return characters;
}

const [, script, folder, count, first = '0', seed = '1'] = process.argv;
if (script === new URL(import.meta.url).pathname) {
  const characters = writeArticles(folder, Number(count), Number(first), Number(seed));
  console.log(`${count} articles, ${characters} characters`);
}
