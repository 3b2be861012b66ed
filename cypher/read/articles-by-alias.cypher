// Articles by an alias: URL, path, id in a feed
// Parameters:
//   alias  text
MATCH (:Alias {id: $alias})-[:NAMES]->(a:Article)
RETURN properties(a) AS properties
