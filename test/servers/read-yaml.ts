export type Yaml = string | null | Yaml[] | { [key: string]: Yaml };

/**
 * As much of YAML as docker-compose.yml is written in: maps and lists by indentation, one-line lists, plain and quoted scalars, comments.
 * All scalars are text. Throws for a line that is none of these.
 */
export function readYaml(text: string): Yaml {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trimEnd())
    .filter((line) => line !== '');
  const [value, rest] = readBlock(lines, 0);
  if (rest.length > 0) throw new Error(`not understood: ${rest[0]}`);
  return value;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

function readBlock(lines: readonly string[], indent: number): [Yaml, readonly string[]] {
  const isList = lines[0]?.trimStart().startsWith('- ') ?? false;
  const list: Yaml[] = [];
  const map: { [key: string]: Yaml } = {};
  let rest = lines;
  while (rest.length > 0 && indentOf(rest[0]!) === indent) {
    const line = rest[0]!.trimStart();
    rest = rest.slice(1);
    if (isList) {
      if (!line.startsWith('- ')) throw new Error(`no item of a list: ${line}`);
      list.push(readScalar(line.slice(2)));
      continue;
    }
    const [, key, value] = /^([\w.-]+):(?:\s+(.*))?$/.exec(line) ?? [];
    if (!key || key in map) throw new Error(`no key, or a second one: ${line}`);
    if (value) map[key] = readScalar(value);
    else if (rest.length > 0 && indentOf(rest[0]!) > indent)
      [map[key], rest] = readBlock(rest, indentOf(rest[0]!));
    else map[key] = null;
  }
  return [isList ? list : map, rest];
}

const ITEM = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,[\]]+/g;

function readScalar(text: string): Yaml {
  const value = text.trim();
  if (value.startsWith('['))
    return (value.slice(1, -1).match(ITEM) ?? [])
      .map((item) => item.trim())
      .filter((item) => item !== '')
      .map(readScalar);
  if (value.startsWith('"')) return JSON.parse(value) as string;
  return value.startsWith("'") ? value.slice(1, -1).replaceAll("''", "'") : value;
}
