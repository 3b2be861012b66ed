// Takes mentions off nodes
// Parameters:
//   rows  list  article, node, entity: what the article calls it
UNWIND $rows AS row
MATCH (:Article {id: row.article})-[m:MENTIONS {of: row.entity}]->(:Entity {id: row.node})
DELETE m
