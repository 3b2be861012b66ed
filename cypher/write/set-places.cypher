// Sets where an article was found and since when it stood there
// Parameters:
//   rows  list  article; aliases: all of them; seenAt: moment, or null
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
SET a.aliases = row.aliases, a.seenAt = row.seenAt
