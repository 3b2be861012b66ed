// The entities that users have added to the gazetteer
MATCH (k:Known)
RETURN k.id AS id, k.entry AS entry
