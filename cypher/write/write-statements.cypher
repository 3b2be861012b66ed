// Writes the statements of articles, each joined to its article and its two ends
// Parameters:
//   rows  list  article; from, to: nodes of the graph; properties: all of the statement's, with `subject` and `object` where a decision made
//               these nodes others than the article's own `from` and `to`; timeStart, timeEnd: days or null
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
MATCH (subject:Entity {id: row.from})
MATCH (object:Entity {id: row.to})
CREATE (a)-[:STATES]->(s:Statement)
SET s = row.properties, s.confidence = toFloat(row.properties.confidence),
    s.amountValue = toFloat(row.properties.amountValue),
    s.timeStart = date(row.timeStart), s.timeEnd = date(row.timeEnd)
CREATE (s)-[:SUBJECT]->(subject)
CREATE (s)-[:OBJECT]->(object)
