// Full-text search in names and aliases, with Russian stemming: «директора компаний» finds «директор компании»
CREATE FULLTEXT INDEX entity_text IF NOT EXISTS FOR (e:Entity) ON EACH [e.name, e.aliases, e.nameBe, e.nameEn]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'russian'}}
