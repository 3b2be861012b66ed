// Articles of addresses, with what tells which of them are versions of one article; the node of one that is only locked has no hash
// Parameters:
//   urls  list  addresses
MATCH (a:Article) WHERE a.url IN $urls AND a.hash IS NOT NULL
RETURN a.id AS id, a.url AS url, a.title AS title, a.publishedAt AS publishedAt, a.seenAt AS seenAt, a.signature AS signature,
       a.supersededBy AS supersededBy
