// Groups that wait for assembly
MATCH (g:Group) RETURN g.id AS id
