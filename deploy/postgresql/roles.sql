-- Roles of Campaign's database. Run once, as a superuser, in an empty cluster:
--   psql -v ON_ERROR_STOP=1 -v app_password=... -v support_password=... -f roles.sql
-- "campaign" owns the database, so that a new version can bring its tables up to date when it starts; it can do nothing
-- to the rest of the cluster. "campaign_support" only reads, and never what signs people in.

CREATE ROLE campaign LOGIN PASSWORD :'app_password' NOSUPERUSER NOCREATEDB NOCREATEROLE;
CREATE ROLE campaign_support LOGIN PASSWORD :'support_password' NOSUPERUSER NOCREATEDB NOCREATEROLE;
-- Vietnamese sorts by its own rules; the product brings these itself, the database only keeps bytes in order.
CREATE DATABASE campaign OWNER campaign ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0;
REVOKE ALL ON DATABASE campaign FROM PUBLIC;
GRANT CONNECT ON DATABASE campaign TO campaign_support;

-- A query that hangs or a transaction that is forgotten must not stop publishing for everybody. The product asks for
-- stricter limits itself; these are for whoever else signs in with its role.
ALTER ROLE campaign SET idle_in_transaction_session_timeout = '60s';
ALTER ROLE campaign_support SET statement_timeout = '30s';
ALTER ROLE campaign_support SET default_transaction_read_only = on;

\connect campaign
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT ALL ON SCHEMA public TO campaign;
GRANT USAGE ON SCHEMA public TO campaign_support;
