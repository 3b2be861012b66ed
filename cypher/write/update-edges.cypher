// Writes edges of one type that were there and have changed
// __TYPE__ stands for a relation type; see create-edges
// Parameters:
//   rows  list  anchor: the end that fewer articles mention; id; properties, start, end, firstReported, lastReported as in create-edges
UNWIND $rows AS row
MATCH (:Entity {id: row.anchor})-[r:__TYPE__ {id: row.id}]-(:Entity)
SET r = row.properties, r.confidence = toFloat(row.properties.confidence),
    r.start = date(row.start), r.end = date(row.end),
    r.firstReported = date(row.firstReported), r.lastReported = date(row.lastReported)
