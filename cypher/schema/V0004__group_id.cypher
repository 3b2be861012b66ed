// One mark for one group: writers lock it before they touch the group's edges
CREATE CONSTRAINT group_id IF NOT EXISTS FOR (g:Group) REQUIRE g.id IS UNIQUE
