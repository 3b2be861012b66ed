// Writes new edges of one type
// __TYPE__ stands for a relation type (a type cannot be a parameter); it is filled only with a name of capitals and underscores
// Parameters:
//   rows  list  from, to; properties: all of the edge's; start, end, firstReported, lastReported: days or null
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
CREATE (a)-[r:__TYPE__]->(b)
SET r = row.properties, r.confidence = toFloat(row.properties.confidence),
    r.start = date(row.start), r.end = date(row.end),
    r.firstReported = date(row.firstReported), r.lastReported = date(row.lastReported)
