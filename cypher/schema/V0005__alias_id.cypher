// One node for one further name of articles: a URL, a path, the id in a feed
CREATE CONSTRAINT alias_id IF NOT EXISTS FOR (n:Alias) REQUIRE n.id IS UNIQUE
