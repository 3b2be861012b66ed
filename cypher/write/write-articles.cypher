// Writes articles
// Parameters:
//   rows  list  id; properties: all of them; day: first ten characters of publishedAt, or null
UNWIND $rows AS row
MERGE (a:Article {id: row.id})
SET a = row.properties, a.published = date(row.day)
