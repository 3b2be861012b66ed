import type { Edge } from '../model/edge.js';
import type { Ontology } from '../model/ontology.js';
import type { Amount } from '../model/statement.js';
import type { Paint } from './terminal.js';

type Fact = Pick<Edge, 'type' | 'from' | 'to' | 'status' | 'position'> & {
  readonly edtf?: string | null;
  readonly time?: { readonly edtf: string; readonly basis: string } | null;
  readonly amount?: Amount | null;
};

export const nameOf = (
  entities: readonly { readonly id: string; readonly name: string }[],
): ((id: string) => string) => {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
};

/** One line for people: «Дмитрий Крутой —встретился с→ Александр Лукашенко  2023-05-22  (planned)». Times as EDTF. */
export function describeStatement(
  fact: Fact,
  names: (id: string) => string,
  ontology: Ontology,
  paint: Paint,
): string {
  const relation = ontology.type(fact.type);
  const label = relation?.labels.ru ?? fact.type;
  const arrow = relation?.symmetric ? `↔ ${label} ↔` : `— ${label} →`;
  const edtf = fact.time ? fact.time.edtf : (fact.edtf ?? null);
  const parts = [`${names(fact.from)} ${paint.cyan(arrow)} ${names(fact.to)}`];
  if (fact.position) parts.push(`(${fact.position})`);
  if (fact.amount)
    parts.push(
      `${fact.amount.value.toLocaleString('ru')} ${fact.amount.currency ?? fact.amount.unit ?? ''}`.trim(),
    );
  if (edtf) parts.push(paint.green(fact.time?.basis === 'as-of' ? `as of ${edtf}` : edtf));
  if (fact.status !== 'asserted') parts.push(paint.yellow(ontology.labels.statuses[fact.status].ru));
  return parts.join('  ');
}
