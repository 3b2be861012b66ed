const WIDE = 60;

/** A table for people: columns padded, long cells cut with «…», one line a row. Widths in characters, not bytes. */
export function renderTable(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const cells = [columns, ...rows.map((row) => row.map(showCell))];
  const widths = columns.map((_, at) =>
    Math.min(WIDE, Math.max(...cells.map((row) => [...(row[at] ?? '')].length))),
  );
  const line = (row: readonly string[]) =>
    widths
      .map((width, at) => fit(row[at] ?? '', width))
      .join('  ')
      .trimEnd();
  return [
    line(columns),
    widths.map((width) => '─'.repeat(width)).join('  '),
    ...cells.slice(1).map(line),
  ].join('\n');
}

function fit(text: string, width: number): string {
  const characters = [...text];
  return characters.length > width
    ? `${characters.slice(0, width - 1).join('')}…`
    : text + ' '.repeat(width - characters.length);
}

function showCell(value: unknown): string {
  if (value === null || value === undefined) return '–';
  const text = typeof value === 'string' ? value : (showElement(value) ?? JSON.stringify(value));
  return text.replace(/\s+/g, ' ');
}

/** A node or relationship as Cypher would draw it, `(Минск)` and `[2024-02-01 VISITED]`; null for what is neither. */
function showElement(value: unknown): string | null {
  const { _labels, _type, name, title, caption, id } = Object(value) as Record<string, unknown>;
  if (_labels) return `(${name ?? title ?? id ?? ''})`;
  return _type ? `[${caption ?? _type}]` : null;
}
