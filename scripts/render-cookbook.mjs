#!/usr/bin/env node
// Writes docs/handbook/en/cookbook.md and docs/handbook/ru/cookbook.md from the headers of cypher/query; with --check it writes nothing, and
// exits with 1 where a page is not what it would write. Reads the queries with the built program: npm run build
//     node scripts/render-cookbook.mjs [--check] [dist]
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean' } },
  allowPositionals: true,
});
const dist = positionals[0] ? pathToFileURL(`${positionals[0]}/`) : new URL('../dist/', import.meta.url);
const { listQueries, TOPICS } = await import(new URL('store/query-library.js', dist).href);
const queries = listQueries();

const RUSSIAN_TOPICS = {
  overview: 'Обзор',
  people: 'Люди',
  contacts: 'Кто с кем',
  plans: 'Планы',
  economy: 'Хозяйство',
  conflict: 'Конфликт',
  time: 'Время',
  sources: 'Источники',
  pictures: 'Рисунки',
};
const ENGLISH = {
  title: 'Cookbook',
  lead: `Questions that come with Sozh. \`sozh query\` lists them, \`sozh query NAME --show\` prints the Cypher of one. Copy it, change it, and
give the file to \`sozh query\`: that is how one learns Cypher best.

The answers below come from invented articles, the news of the tests. Long rows are cut, and \`…\` stands for further ones. A parameter
with a value may be left out; \`today\` is the day in Minsk. In Neo4j Browser the same questions are favourites: \`sozh browser\`.`,
  topic: (topic) => topic[0].toUpperCase() + topic.slice(1),
  told: ({ title, purpose }) => ({ title, purpose: purpose[0].toUpperCase() + purpose.slice(1) }),
  parameters: 'Parameters',
  required: 'must be given',
};
const RUSSIAN = {
  title: 'Сборник запросов',
  lead: `Вопросы, которые есть в Соже готовыми. \`sozh query\` перечисляет их, \`sozh query ИМЯ --show\` печатает запрос на Cypher. Скопируйте его,
поправьте и дайте файл команде \`sozh query\`: так Cypher учится быстрее всего.

Ответы ниже – из придуманных статей, новостей для тестов. Длинные строки обрезаны, \`…\` стоит вместо остальных. Параметр, у которого есть
значение, можно не указывать; \`today\` – сегодняшний день в Минске. В Neo4j Browser эти же вопросы лежат в избранном: \`sozh browser\`.`,
  topic: (topic) => RUSSIAN_TOPICS[topic],
  told: ({ russian }) => russian,
  parameters: 'Параметры',
  required: 'нужно указать',
};

function section(query, words) {
  const { title, purpose } = words.told(query);
  const parameters = query.parameters.map(
    ({ name, fallback }) => `\`${name}\` (${fallback ?? words.required})`,
  );
  return `### ${title}

${purpose}
${parameters.length > 0 ? `\n${words.parameters}: ${parameters.join(', ')}.\n` : ''}
\`\`\`text
$ ${query.example}
${query.result}
\`\`\`
`;
}

const page = (words) => `# ${words.title}

<!-- written by node scripts/render-cookbook.mjs from cypher/query; edit those -->

${words.lead}

${TOPICS.map(
  (topic) =>
    `## ${words.topic(topic)}\n\n${queries
      .filter((query) => query.topic === topic)
      .map((query) => section(query, words))
      .join('\n')}`,
).join('\n')}`;

for (const [language, words] of [
  ['en', ENGLISH],
  ['ru', RUSSIAN],
]) {
  const name = `docs/handbook/${language}/cookbook.md`;
  const path = new URL(`../${name}`, import.meta.url);
  if (!values.check) writeFileSync(path, page(words));
  else if (readFileSync(path, 'utf8') !== page(words)) {
    process.stderr.write(`${name} is not up to date: npm run build && node scripts/render-cookbook.mjs\n`);
    process.exitCode = 1;
  }
}
