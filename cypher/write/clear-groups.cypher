// Clears the marks of groups that have been assembled
// Parameters:
//   groups  list  ids of groups
UNWIND $groups AS id
MATCH (g:Group {id: id})
DELETE g
