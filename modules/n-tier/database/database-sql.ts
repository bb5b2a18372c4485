import { application } from "../application.js";
import { databaseRoles } from "../database-roles.js";

/** What makes the database, but for its tables: accounts without a password yet, and their rights. */
export function databaseSql(): string {
  const { name } = application().database;
  const { migration, application: app, control } = databaseRoles();
  return `-- Le propriétaire du schéma ne sert qu'aux mises à jour ; l'application n'a que les données ; le
-- contrôle ne fait que lire.
CREATE ROLE ${migration} LOGIN;
CREATE ROLE ${app} LOGIN CONNECTION LIMIT 16;
CREATE ROLE ${control} LOGIN CONNECTION LIMIT 3;
ALTER ROLE ${app} SET statement_timeout = '30s';
ALTER ROLE ${app} SET idle_in_transaction_session_timeout = '60s';
ALTER ROLE ${control} SET default_transaction_read_only = on;

CREATE DATABASE ${name} OWNER ${migration} TEMPLATE template0 ENCODING 'UTF8';
REVOKE ALL ON DATABASE ${name}, postgres, template1 FROM PUBLIC;
GRANT CONNECT ON DATABASE ${name} TO ${app}, ${control};

\\connect ${name}
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO ${app}, ${control};
ALTER DEFAULT PRIVILEGES FOR ROLE ${migration} IN SCHEMA public
  GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${app};
ALTER DEFAULT PRIVILEGES FOR ROLE ${migration} IN SCHEMA public GRANT USAGE ON SEQUENCES TO ${app};
ALTER DEFAULT PRIVILEGES FOR ROLE ${migration} IN SCHEMA public GRANT SELECT ON TABLES TO ${control};
`;
}
