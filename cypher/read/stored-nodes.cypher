// A page of the nodes of one label as they are stored, in the order of their ids
// __LABEL__ stands for a label of the data model
// Parameters:
//   after  text     id of the last one before
//   limit  integer  so many at most
MATCH (n:__LABEL__) WHERE n.id > $after
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties ORDER BY n.id LIMIT $limit
