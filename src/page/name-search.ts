import type { PageEvidence, PageNode } from '../model/page-data.js';
import { fold } from './fold.js';

/** The words of a node's name or names, folded. */
interface NamedNode {
  readonly index: number;
  readonly links: number;
  readonly names: readonly (readonly string[])[];
}

/**
 * Finds nodes by words of one of their names, each in any case and cut off anywhere: «смоленской обл» is «Смоленская область». A word in
 * full counts more than a beginning; among equals comes first what has more links.
 */
export class NameSearch {
  readonly #nodes: readonly NamedNode[];
  /** the words of names in every case, sorted, each with the word in the name that it is a form of */
  readonly #forms: readonly (readonly [form: string, word: string])[];

  constructor(nodes: readonly Pick<PageNode, 'label' | 'names' | 'links'>[], words: PageEvidence['words']) {
    this.#nodes = nodes.map(({ label, names, links }, index) => ({
      index,
      links,
      names: [label, ...names].map((name) => fold(name).split(' ')),
    }));
    const own = new Set(this.#nodes.flatMap((node) => node.names.flat()));
    this.#forms = [
      ...[...own].map((word) => [word, word] as const),
      ...words.flatMap(([stem, endings]) => {
        const [name = '', ...others] = endings.split(' ').map((ending) => fold(stem + ending));
        // a word with a hyphen is two in a folded name
        return others.flatMap((form) => alignWords(form, name));
      }),
    ].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  }

  /** Indices of nodes, the best first. */
  find(query: string, limit = 20): number[] {
    const wanted = fold(query).split(' ').filter(Boolean);
    if (wanted.length === 0) return [];
    const meant = wanted.map((word) => this.#wordsMeant(word));
    return this.#nodes
      .flatMap((node) => {
        const score = Math.max(...node.names.map((name) => scoreName(name, meant)));
        return score > 0 ? [{ ...node, score }] : [];
      })
      .sort((one, other) => other.score - one.score || other.links - one.links || one.index - other.index)
      .slice(0, limit)
      .map(({ index }) => index);
  }

  /** Words of names that have a form which begins so, and whether one is this form in full. */
  #wordsMeant(beginning: string): Map<string, boolean> {
    const forms = this.#forms;
    let [low, high] = [0, forms.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (forms[middle]![0] < beginning) low = middle + 1;
      else high = middle;
    }
    const meant = new Map<string, boolean>();
    for (let at = low; forms[at]?.[0].startsWith(beginning); at++) {
      const [form, word] = forms[at]!;
      if (form === beginning || !meant.has(word)) meant.set(word, form === beginning);
    }
    return meant;
  }
}

/** Each wanted word must be another word of the name; 0 where one is not there. */
function scoreName(name: readonly string[], meant: readonly ReadonlyMap<string, boolean>[]): number {
  const left = [...name];
  let score = 0;
  for (const words of meant) {
    const whole = left.findIndex((word) => words.get(word) === true);
    const at = whole >= 0 ? whole : left.findIndex((word) => words.has(word));
    if (at < 0) return 0;
    score += whole >= 0 ? 2 : 1;
    left.splice(at, 1);
  }
  // of names that have all words the one with nothing else in it
  return score + 1 / (1 + left.length);
}

function alignWords(form: string, word: string): (readonly [string, string])[] {
  const [forms, words] = [form.split(' '), word.split(' ')];
  return forms.length === words.length ? forms.map((one, at) => [one, words[at]!] as const) : [];
}
