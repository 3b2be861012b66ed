// Full-text search in the sentences that statements stand on
CREATE FULLTEXT INDEX statement_text IF NOT EXISTS FOR (s:Statement) ON EACH [s.quote]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'russian'}}
