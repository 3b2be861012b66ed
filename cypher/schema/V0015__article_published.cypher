// Articles of a span of days
CREATE INDEX article_published IF NOT EXISTS FOR (a:Article) ON (a.published)
