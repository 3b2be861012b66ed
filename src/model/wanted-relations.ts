/** Which relations are sought: those of entities of one type, by labels that the sentence must all allow. */
export interface WantedRelations {
  readonly from: string;
  readonly labels: ReadonlySet<string>;
}

/**
 * The relations of NEREL that relate/ makes statements of: what people work as, and where. The others are not sought in articles: what names say
 * of each other (HEADQUARTERED_IN, LOCATED_IN, PART_OF) is true but no news, and the rare ones (MEMBER_OF, OWNER_OF, kinship) are right less
 * than half of the time.
 */
export const WANTED_RELATIONS: WantedRelations = {
  from: 'PERSON',
  labels: new Set(['WORKPLACE', 'WORKS_AS']),
};
