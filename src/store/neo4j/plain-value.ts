import {
  type Integer,
  int,
  isDate,
  isDateTime,
  isDuration,
  isInt,
  isLocalDateTime,
  isLocalTime,
  isNode,
  isPath,
  isPoint,
  isRelationship,
  isTime,
} from 'neo4j-driver';
import type { Value } from '../store.js';

/** A value of the driver as JSON: dates as ISO strings, nodes and relationships as their properties with `_labels` or `_type`. */
export function plainValue(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint')
    return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  if (typeof value !== 'object') return value as Value;
  if (Array.isArray(value)) return value.map(plainValue);
  if (isInt(value)) return (value as Integer).inSafeRange() ? (value as Integer).toNumber() : String(value);
  if (isTemporal(value)) return String(value);
  if (isPoint(value)) return String(value);
  if (isNode(value)) return sorted({ _labels: [...value.labels].sort(), ...value.properties });
  if (isRelationship(value)) return sorted({ _type: value.type, ...value.properties });
  if (isPath(value)) {
    const nodes = [value.start, ...value.segments.map(({ end }) => end)];
    return sorted({ edges: value.segments.map(({ relationship }) => relationship), nodes });
  }
  if (value instanceof Int8Array) return Buffer.from(value.buffer).toString('base64');
  return sorted(value);
}

/** A parameter for the driver: whole numbers as integers, which JavaScript's numbers alone do not tell. */
export function driverValue(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? int(value) : value;
  if (Array.isArray(value)) return value.map(driverValue);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, driverValue(part)]));
}

const TEMPORAL = [isDate, isDateTime, isLocalDateTime, isTime, isLocalTime, isDuration];

const isTemporal = (value: object): boolean => TEMPORAL.some((test) => test(value));

function sorted(map: object): Value {
  const entries = Object.entries(map).map(([key, part]): [string, Value] => [key, plainValue(part)]);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
