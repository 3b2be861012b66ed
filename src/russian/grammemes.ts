const EXTRA_INCOMPATIBLE: Readonly<Record<string, readonly string[]>> = { plur: ['GNdr'] };

/** Rare cases and the common ones that stand in for them. */
const COMMON_CASE: Readonly<Record<string, string>> = {
  gen1: 'gent',
  gen2: 'gent',
  acc1: 'accs',
  acc2: 'accs',
  loc1: 'loct',
  loc2: 'loct',
  voct: 'nomn',
};

export const commonCase = (grammeme: string): string => COMMON_CASE[grammeme] ?? grammeme;

/** Which grammemes cannot stand beside which: those of the same category (cases, numbers, …), by OpenCorpora's tree of grammemes. */
export class Grammemes {
  private readonly children = new Map<string, Set<string>>();
  private readonly parents = new Map<string, string>();

  /** Lines `name parent`; the top ones have no parent. */
  constructor(lines: readonly string[]) {
    for (const line of lines) {
      const [name = '', parent = ''] = line.split(' ');
      this.parents.set(name, parent);
    }
    for (const [name, parent] of this.parents) {
      for (const ancestor of [parent, this.parents.get(parent)]) {
        if (!ancestor) continue;
        this.children.set(ancestor, (this.children.get(ancestor) ?? new Set()).add(name));
      }
    }
  }

  /** The grammemes of a form that has the `wanted` ones and keeps of its own what goes with them. */
  update(own: ReadonlySet<string>, wanted: readonly string[]): Set<string> {
    const updated = new Set([...own, ...wanted]);
    for (const grammeme of wanted) for (const other of this.incompatible(grammeme)) updated.delete(other);
    return updated;
  }

  private incompatible(grammeme: string): string[] {
    const siblings = this.children.get(this.parents.get(grammeme) ?? '') ?? [];
    const extra = (EXTRA_INCOMPATIBLE[grammeme] ?? []).flatMap((g) => [g, ...(this.children.get(g) ?? [])]);
    return [...siblings, ...extra].filter((other) => other !== grammeme);
  }
}
