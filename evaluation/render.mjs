// Rows of measures as tables.
//
// A row: { measure, corpus, figure, bound, peers, better?, digits?, note? }
//   measure   what was measured, with its unit: «normal forms, % right»
//   corpus    on what
//   figure    ours
//   bound     what it should reach, null where nothing was set
//   peers     { 'natasha 1.6.0': 96.5, … }: the same of other programs; a published figure says so in its name
//   better    'more' (default) or 'less'
//   digits    decimals to show, 1 by default
//   note      a few words, e.g. of how many

const HEADINGS = ['measure', 'corpus', 'Sozh', 'bound', 'others', 'note'];

/** Whether the figure reaches the bound; null where there is none. */
export const reaches = ({ figure, bound, better = 'more' }) =>
  bound === null || bound === undefined ? null : better === 'less' ? figure <= bound : figure >= bound;

function cells(row) {
  const { measure, corpus, figure, bound, peers = {}, better = 'more', digits = 1, note = '' } = row;
  const number = (value) => (typeof value === 'number' ? value.toFixed(digits) : `${value}`);
  const wanted =
    bound === null || bound === undefined ? '' : `${better === 'less' ? '<=' : '>='} ${number(bound)}`;
  const missed = reaches(row) === false ? ' (missed)' : '';
  const others = Object.entries(peers).map(([name, value]) => `${name}: ${number(value)}`);
  return [measure, corpus, number(figure), `${wanted}${missed}`, others.join('; '), note];
}

const widths = (lines) => lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));

const pad = (line, width) => line.map((cell, column) => cell.padEnd(width[column]));

/** A table for the terminal. */
export function renderTable(rows) {
  const lines = [HEADINGS, ...rows.map(cells)];
  const width = widths(lines);
  return lines.map((line) => pad(line, width).join('  ').trimEnd()).join('\n');
}

/** RESULTS.md: a section for each measure that was ever run, with its day. */
export function renderResults(sections) {
  const parts = sections.map(({ name, date, commit, rows }) => {
    const lines = [HEADINGS, ...rows.map(cells)];
    const width = widths(lines).map((characters) => Math.max(characters, 3));
    const rule = width.map((characters) => '-'.repeat(characters));
    const table = [HEADINGS, rule, ...lines.slice(1)]
      .map((line) => `| ${pad(line, width).join(' | ')} |`)
      .join('\n');
    return `## ${name}\n\nMeasured on ${date}${commit ? ` on top of commit ${commit}` : ''}.\n\n${table}\n`;
  });
  return `# Results\n\nWritten by \`npm run evaluate\`; what each measure does says its file in \`evaluation/measures/\`.\n\n${parts.join('\n')}`;
}
