-- What support may read: where publication stands and what waits, never accounts, keys, sessions or secrets. Run as the
-- owner, after the first start has made the tables:
--   psql -v ON_ERROR_STOP=1 -U campaign -d campaign -f support.sql

GRANT SELECT ON publication_log, node, node_name, visible, schedule, relation, item_fetch TO campaign_support;
