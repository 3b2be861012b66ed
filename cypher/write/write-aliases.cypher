// Names articles by their aliases: URL, path, id in a feed
// Parameters:
//   rows  list  article, alias
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
MERGE (n:Alias {id: row.alias})
MERGE (n)-[:NAMES]->(a)
