// Sets the list of aliases that is kept on an article
// Parameters:
//   rows  list  article; aliases: all of them
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
SET a.aliases = row.aliases
