/** One way from an entity to another: the ids of its nodes in order, and of each step the ids of all edges that join the two. */
export interface PagePath {
  readonly nodes: readonly string[];
  readonly edges: readonly (readonly string[])[];
}

/** `GET /api/paths`; `version` names the graph that it is true of. */
export interface PathsAnswer {
  readonly version: string;
  /** the shortest first; none where the two do not hang together */
  readonly paths: readonly PagePath[];
}

/** `GET /api/neighbourhood`: ids. */
export interface NeighbourhoodAnswer {
  readonly version: string;
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

/** What is answered in place of these where something is wrong; `code` is one of `errors.ts`. */
export interface PageError {
  readonly error: { readonly code: string; readonly message: string; readonly hint: string | null };
}
