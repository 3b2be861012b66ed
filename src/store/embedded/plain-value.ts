import type { Value } from '../store.js';

/** A value of the engine as JSON: dates as ISO strings, nodes and relationships as their properties with `_labels` or `_type`. */
export function plainValue(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint')
    return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  if (typeof value !== 'object') return value as Value;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (ArrayBuffer.isView(value)) return Array.from(value as Float32Array);
  if (Array.isArray(value)) return value.map(plainValue);
  const entries = Object.entries(value)
    .filter(([key]) => !INTERNAL.has(key))
    .map(([key, part]): [string, Value] => [
      key,
      key === '_labels' ? (part as string[]).toSorted() : plainValue(part),
    ]);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Numbers that the engine gives to nodes and relationships: they mean nothing outside and change when a store is rebuilt. */
const INTERNAL = new Set(['_id', '_source', '_target']);
