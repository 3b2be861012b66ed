#!/usr/bin/env node
// Writes docs/ontology.md from data/ontology; with --check it writes nothing, and exits with 1 where the page is not what it would write.
//     node scripts/render-ontology.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const read = (file) => JSON.parse(readFileSync(new URL(`../data/ontology/${file}`, import.meta.url), 'utf8'));
const types = read('relations.json');
const { statuses, entityTypes } = read('labels.json');

function table(headings, rows) {
  const lines = [headings, ...rows].map((row) => row.map((cell) => String(cell).replaceAll('|', '\\|')));
  const widths = headings.map((_, column) => Math.max(3, ...lines.map((line) => [...line[column]].length)));
  const show = (line) =>
    `| ${line.map((cell, column) => cell + ' '.repeat(widths[column] - [...cell].length)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [show(lines[0]), rule, ...lines.slice(1).map(show)].join('\n');
}

const ends = ({ domain, range, symmetric }) =>
  symmetric ? `${domain.join(', ')} — the same` : `${domain.join(', ')} → ${range.join(', ')}`;
const score = (value) => (value === null ? '–' : String(value).replace('-', '−'));

const overview = table(
  ['type', 'aspect', 'PLOVER', 'score'],
  types.map((type) => [
    `[${type.type}](#${type.type.toLowerCase()})`,
    type.aspect,
    type.plover ?? '–',
    score(type.score),
  ]),
);

const section = (type) => `## ${type.type}

${type.definition}

- ${type.labels.ru} · ${type.labels.be} · ${type.labels.en}
- ${ends(type)}
- ${[type.aspect, type.plover === null ? 'no PLOVER category' : `PLOVER ${type.plover}, score ${score(type.score)}`].join('; ')}

${type.examples.map((example) => `> ${example}`).join('\n>\n')}
`;

const labelled = (labels) =>
  table(
    ['', 'ru', 'be', 'en'],
    Object.entries(labels).map(([name, { ru, be, en }]) => [name, ru, be, en]),
  );

const page = `# Types of relations

Written by \`node scripts/render-ontology.mjs\` from \`data/ontology/relations.json\` and \`data/ontology/labels.json\`; edit those.
[data/ontology/README.md](../data/ontology/README.md) tells how the types, codes and scores were chosen. The persons and firms of the examples are invented.

Scores are PLOVER's, from −10 (assault) to 10 (aid): \`sozh index\` adds them up.

${overview}

${types.map(section).join('\n')}
## Statuses

${labelled(statuses)}

## Types of entities

${labelled(entityTypes)}
`;

const path = new URL('../docs/ontology.md', import.meta.url);
if (process.argv.includes('--check')) {
  if (readFileSync(path, 'utf8') !== page) {
    process.stderr.write('docs/ontology.md is not up to date: node scripts/render-ontology.mjs\n');
    process.exitCode = 1;
  }
} else writeFileSync(path, page);
