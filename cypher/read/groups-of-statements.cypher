// The groups in which statements are compared
// Parameters:
//   ids  list  ids of statements
MATCH (s:Statement) WHERE s.id IN $ids
RETURN DISTINCT s.group AS id
