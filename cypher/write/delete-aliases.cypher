// Deletes aliases that name no article any more
// Parameters:
//   aliases  list  the aliases to look at
UNWIND $aliases AS alias
MATCH (n:Alias {id: alias})
WHERE NOT (n)-[:NAMES]->(:Article)
DELETE n
