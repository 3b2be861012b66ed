// What one side says and another denies
// Purpose: denials, each with what is said to be so of the same kind between the same two; nothing stands beside a denial of what nobody said.
// Parameters:
//   limit  integer = 100  rows at most
// Example: sozh query contradictions
MATCH (a:Entity)-[no]->(b:Entity) WHERE no.status = 'denied'
OPTIONAL MATCH (a)-[yes]->(b) WHERE type(yes) = type(no) AND yes.status <> 'denied'
RETURN a.name AS one, type(no) AS relation, b.name AS other, no.lastReported AS denied, no.sources AS deniedBy, no.quote AS denial,
       yes.edtf AS date, yes.status AS status, yes.sources AS saidBy, yes.quote AS claim, no.id AS edge, yes.id AS claimEdge
ORDER BY denied DESC, edge, claimEdge
LIMIT $limit
