// Writes down that a file of the schema was applied
// Parameters:
//   version    its number
//   file       its name
//   checksum   of its text
//   appliedAt  moment, ISO 8601 with zone
MERGE (m:Migration {version: $version})
ON CREATE SET m.file = $file, m.checksum = $checksum, m.appliedAt = datetime($appliedAt)
