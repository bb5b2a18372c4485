import { z } from "zod";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { milliseconds, timed } from "../../lib/nodes/limit.js";
import type { Machine } from "../../lib/nodes/machine.js";
import { readAnswer } from "../../lib/nodes/read-answer.js";

const cluster = z.object({
  roles: z.array(
    z.object({
      name: z.string(),
      /** What it may do in the whole cluster: `SUPERUSER`, `LOGIN`… */
      powers: z.array(z.string()),
      /** What keeps it from logging in: `NOLOGIN`, `VALID UNTIL`… */
      closed: z.array(z.string()),
      /** Roles whose rights it has, or may take. */
      memberOf: z.array(z.string()),
    }),
  ),
  databases: z.array(
    z.object({
      name: z.string(),
      owner: z.string(),
      grants: z.array(z.object({ to: z.string(), right: z.string() })),
    }),
  ),
  admitted: z.array(
    z.object({
      type: z.string(),
      databases: z.array(z.string()),
      users: z.array(z.string()),
      /** Empty on the machine itself. */
      address: z.string(),
      netmask: z.string(),
      method: z.string(),
      options: z.array(z.string()),
    }),
  ),
  mapped: z.array(z.object({ map: z.string(), system: z.string(), user: z.string() })),
});

const content = z.object({
  owners: z.array(z.object({ kind: z.string(), name: z.string(), owner: z.string() })),
  grants: z.array(
    z.object({ kind: z.string(), name: z.string(), to: z.string(), right: z.string() }),
  ),
});

/** Who is known to a database server, who gets in from where, and who may what in one database. */
export type DatabaseNow = z.infer<typeof cluster> & z.infer<typeof content>;

const ofCluster = `SELECT json_build_object(
  'roles', (SELECT coalesce(json_agg(json_build_object('name', rolname,
      'powers', array_remove(ARRAY[CASE WHEN rolsuper THEN 'SUPERUSER' END, CASE WHEN rolcreaterole THEN 'CREATEROLE' END,
        CASE WHEN rolcreatedb THEN 'CREATEDB' END, CASE WHEN rolreplication THEN 'REPLICATION' END,
        CASE WHEN rolbypassrls THEN 'BYPASSRLS' END, CASE WHEN rolcanlogin THEN 'LOGIN' END], NULL),
      'closed', array_remove(ARRAY[CASE WHEN NOT rolcanlogin THEN 'NOLOGIN' END,
        CASE WHEN rolconnlimit = 0 THEN 'CONNECTION LIMIT 0' END,
        CASE WHEN rolvaliduntil < 'infinity' THEN 'VALID UNTIL ' || rolvaliduntil END], NULL),
      'memberOf', ARRAY(SELECT pg_get_userbyid(roleid)::text FROM pg_auth_members WHERE member = r.oid))), '[]')
    FROM pg_roles r WHERE oid >= 16384 OR oid = 10 OR EXISTS (SELECT FROM pg_auth_members WHERE member = r.oid AND roleid >= 16384)),
  'databases', (SELECT coalesce(json_agg(json_build_object('name', datname, 'owner', pg_get_userbyid(datdba),
      'grants', (SELECT coalesce(json_agg(json_build_object('to', CASE grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(grantee)::text END, 'right', privilege_type)), '[]')
        FROM aclexplode(coalesce(datacl, acldefault('d', datdba))) WHERE grantee <> datdba))), '[]')
    FROM pg_database WHERE datallowconn),
  'admitted', (SELECT coalesce(json_agg(json_build_object('type', type, 'databases', database, 'users', user_name,
      'address', coalesce(address, ''), 'netmask', coalesce(netmask, ''), 'method', auth_method, 'options', coalesce(options, '{}'))), '[]')
    FROM pg_hba_file_rules WHERE error IS NULL),
  'mapped', (SELECT coalesce(json_agg(json_build_object('map', map_name, 'system', sys_name, 'user', pg_username)), '[]')
    FROM pg_ident_file_mappings WHERE error IS NULL))`;

/** What the server's own catalogue was made with is in `pg_init_privs`, and no grant of anybody's. */
const ofContent = `WITH own AS (SELECT oid FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'),
things AS (
  SELECT 'schema' AS kind, nspname::text AS name, nspowner AS owner, coalesce(nspacl, acldefault('n', nspowner)) AS acl
    FROM pg_namespace WHERE oid IN (SELECT oid FROM own)
  UNION ALL SELECT CASE relkind WHEN 'S' THEN 'sequence' ELSE 'table' END, relname, relowner,
      coalesce(relacl, acldefault(CASE relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", relowner))
    FROM pg_class WHERE relkind IN ('r', 'v', 'm', 'S', 'f', 'p') AND relnamespace IN (SELECT oid FROM own)
  UNION ALL SELECT 'table', relname || '.' || attname, relowner, attacl
    FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid WHERE attacl IS NOT NULL AND relnamespace IN (SELECT oid FROM own)
  UNION ALL SELECT CASE defaclobjtype WHEN 'r' THEN 'table' WHEN 'S' THEN 'sequence' WHEN 'n' THEN 'schema' ELSE 'function' END,
    'DEFAULT', defaclrole, defaclacl FROM pg_default_acl
  UNION ALL SELECT 'function', proname || '()', proowner, coalesce(proacl, acldefault('f', proowner))
    FROM pg_proc p WHERE prosecdef AND pronamespace IN (SELECT oid FROM own)
      AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = p.oid AND deptype = 'e')),
beyond AS (
  SELECT 'table' AS kind, relname::text AS name, grants.grantee, grants.privilege_type FROM pg_class c
    LEFT JOIN pg_init_privs i ON i.objoid = c.oid AND i.classoid = 'pg_class'::regclass AND i.objsubid = 0
    CROSS JOIN LATERAL (SELECT grantee, privilege_type FROM aclexplode(relacl)
      EXCEPT SELECT grantee, privilege_type FROM aclexplode(i.initprivs)) grants
    WHERE relacl IS NOT NULL AND relacl IS DISTINCT FROM i.initprivs AND relnamespace = 'pg_catalog'::regnamespace AND grants.grantee <> relowner
  UNION ALL SELECT 'function', proname || '()', grants.grantee, grants.privilege_type FROM pg_proc p
    LEFT JOIN pg_init_privs i ON i.objoid = p.oid AND i.classoid = 'pg_proc'::regclass
    CROSS JOIN LATERAL (SELECT grantee, privilege_type FROM aclexplode(proacl)
      EXCEPT SELECT grantee, privilege_type FROM aclexplode(i.initprivs)) grants
    WHERE proacl IS NOT NULL AND proacl IS DISTINCT FROM i.initprivs AND pronamespace = 'pg_catalog'::regnamespace AND grants.grantee <> proowner),
granted AS (
  SELECT kind, name, grantee, privilege_type FROM things CROSS JOIN LATERAL aclexplode(acl) WHERE grantee <> owner
  UNION ALL SELECT * FROM beyond)
SELECT json_build_object(
  'owners', (SELECT coalesce(jsonb_agg(one), '[]') FROM (SELECT kind, min(name) AS name, pg_get_userbyid(owner) AS owner FROM things GROUP BY kind, owner) one),
  'grants', (SELECT coalesce(jsonb_agg(one), '[]') FROM (SELECT kind, min(name) AS name, privilege_type AS right,
      CASE grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(grantee)::text END AS to
    FROM granted GROUP BY kind, grantee, privilege_type) one))`;

/**
 * What a database server's own catalogues say, as its administrator reads them.
 *
 * @param database whose schemas, tables and functions are looked at
 * @throws Mismatch where it does not answer, the machine being up; NotObserved where it answers something else
 */
export async function databaseNow(machine: Machine, database: string): Promise<DatabaseNow> {
  const { exitCode, stdout, stderr } = await machine.ask`
    cd / && PGOPTIONS=${timed`-c search_path=pg_catalog -c statement_timeout=${milliseconds(3500)}`} /usr/sbin/runuser -u postgres -- /usr/bin/psql \
      --no-psqlrc --quiet --no-align --tuples-only --set=ON_ERROR_STOP=1 --dbname=postgres \
      --command=${ofCluster} --command=${`\\connect ${database}`} --command=${ofContent}`;
  claim(
    exitCode === 0,
    claimText("cp15/database-tells-who-has-rights"),
    `${machine.name}: ${stderr.trim().split("\n").at(-1) ?? ""}`,
  );
  const [first = "", second = ""] = stdout.trim().split("\n");
  return {
    ...readAnswer(machine, "psql", first, cluster),
    ...readAnswer(machine, "psql", second, content),
  };
}
