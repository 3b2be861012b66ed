// Full-text search in names, aliases and their other cases: «Кузнецова», «Кузнецовым», «Кузнецов» find Кузнецов
DROP INDEX entity_text IF EXISTS;
CREATE FULLTEXT INDEX entity_text IF NOT EXISTS FOR (e:Entity) ON EACH [e.name, e.aliases, e.forms, e.nameBe, e.nameEn]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'russian'}}
