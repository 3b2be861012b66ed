import type { GazetteerEntry, Term } from './knowledge.js';

/**
 * What the program knows of the world, frozen. Days are ISO; an office is a position («президент», «посол») of a country, region or
 * body; heads of Russian federal subjects are asked for as «губернатор» or «глава» alike, ministers by their first field or all of them. `day` null asks for all times. A term with
 * an unknown start or end counts as open on that side. All lists are sorted: by id, holders by the start of their term.
 */
export interface Gazetteer {
  readonly entries: readonly GazetteerEntry[];
  entry(id: string): GazetteerEntry | undefined;
  /** The people who hold the office on that day. */
  holders(position: string, of: string, day: string | null): readonly GazetteerEntry[];
  /** As `holders`, for those sent from `of` to the state or body `to`: «посол» of Belarus to Russia. */
  holdersTo(position: string, of: string, to: string, day: string | null): readonly GazetteerEntry[];
  /** The offices that the person holds on that day. */
  officesOf(person: string, day: string | null): readonly Term[];
}
