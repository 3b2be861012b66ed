// Says of older versions of articles which is the newest, and of those that are the newest again that nothing is newer
// Parameters:
//   rows  list  article; supersededBy: id of the newest, or null
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
SET a.supersededBy = row.supersededBy
