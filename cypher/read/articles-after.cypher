// A page of articles in the order of their ids
// Parameters:
//   after  text     id of the last one before
//   limit  integer  so many at most
MATCH (a:Article) WHERE a.id > $after
RETURN properties(a) AS properties ORDER BY a.id LIMIT $limit
