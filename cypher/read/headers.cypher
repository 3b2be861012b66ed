// Articles by id, without their text; the node of one that is only locked has no hash
// Parameters:
//   ids  list  ids of articles
MATCH (a:Article) WHERE a.id IN $ids AND a.hash IS NOT NULL
RETURN a.id AS id, a.title AS title, a.publishedAt AS publishedAt, a.language AS language, a.url AS url, a.outlet AS outlet,
       a.aliases AS aliases, a.extractor AS extractor, a.hash AS hash, a.seenAt AS seenAt
