// Entities without words in other cases (`forms`, of which the full-text index makes use) are made anew by the next assembly
MATCH (e:Entity) WHERE e.name IS NOT NULL AND e.forms IS NULL
SET e.dirty = true
