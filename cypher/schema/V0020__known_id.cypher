// One node for one entity that a user has added to the gazetteer
CREATE CONSTRAINT known_id IF NOT EXISTS FOR (k:Known) REQUIRE k.id IS UNIQUE
