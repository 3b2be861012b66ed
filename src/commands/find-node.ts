import { compareText } from '../assemble/report-order.js';
import { foldName, likeness } from '../assemble/similar-names.js';
import { SozhError } from '../errors.js';
import type { Node } from '../model/edge.js';

/** So many names are offered in place of one that nobody has. */
const OFFERED = 5;

/**
 * The node that a person means: by id, by name, by alias.
 * @param merged ids that were merged into others, with the node that stands for them
 * @throws SozhError `usage/bad-argument` where there is none, saying which are near, or where several are called so
 */
export function findNode(
  wanted: string,
  nodes: readonly Node[],
  merged: (id: string) => string = (id) => id,
): Node {
  const byId = nodes.find(({ id }) => id === wanted) ?? nodes.find(({ id }) => id === merged(wanted));
  if (byId) return byId;
  const name = foldName(wanted);
  const named = nodes.filter((node) => foldName(node.name) === name);
  const called = named.length > 0 ? named : nodes.filter((node) => namesOf(node).includes(name));
  if (called.length === 1) return called[0]!;
  if (called.length > 1)
    throw new SozhError('usage/bad-argument', `several entities are called «${wanted}»`, {
      hint: `say which: ${called.map(({ id }) => id).join(', ')}`,
    });
  const near = nearNodes(wanted, nodes);
  throw new SozhError('usage/bad-argument', `the store knows no entity «${wanted}»`, {
    hint:
      near.length > 0
        ? `do you mean ${near.map((node) => `${node.id} (${node.name})`).join(', ')}?`
        : "sozh query 'MATCH (e:Entity) RETURN e.id, e.name' lists them",
    facts: { wanted, near: near.map(({ id }) => id) },
  });
}

/** The nodes whose names or ids are most like what was asked for, the most alike first. */
function nearNodes(wanted: string, nodes: readonly Node[]): Node[] {
  const name = foldName(wanted);
  const scored = nodes.map((node) => {
    const scores = namesOf(node).map((other) =>
      ` ${other} `.includes(` ${name} `) ? 1 : likeness(name, other),
    );
    return { node, score: Math.max(likeness(wanted, node.id), ...scores) };
  });
  return scored
    .filter(({ score }) => score >= 0.4)
    .sort((one, other) => other.score - one.score || compareText(one.node.id, other.node.id))
    .slice(0, OFFERED)
    .map(({ node }) => node);
}

const namesOf = ({ name, names, aliases }: Node): string[] =>
  [name, ...Object.values(names), ...aliases].filter((one) => one !== undefined).map(foldName);
