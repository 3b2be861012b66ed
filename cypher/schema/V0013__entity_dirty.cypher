// Entities that wait for assembly
CREATE INDEX entity_dirty IF NOT EXISTS FOR (e:Entity) ON (e.dirty)
