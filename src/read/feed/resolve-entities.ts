import { HTML_ENTITIES } from './feed-elements.js';

const XML: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with the entities of HTML that the press uses, and all numbered ones, as the signs that they stand for. */
export const resolveEntities = (text: string): string =>
  text.replace(
    /&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi,
    (whole, name: string) => resolveEntity(name) ?? whole,
  );

function resolveEntity(name: string): string | undefined {
  if (!name.startsWith('#')) return XML[name] ?? HTML_ENTITIES[name];
  const point =
    name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isSign = point >= 32 && point <= 0x10ffff && !(point >= 0xd800 && point < 0xe000);
  return isSign ? String.fromCodePoint(point) : point === 10 || point === 9 ? ' ' : undefined;
}
