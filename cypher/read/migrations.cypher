// Which files of the schema were applied to this store
MATCH (m:Migration)
RETURN m.version AS version, m.file AS file, m.checksum AS checksum, m.appliedAt AS appliedAt
