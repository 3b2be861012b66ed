// Entities that wait for assembly
MATCH (e:Entity {dirty: true}) RETURN e.id AS id
