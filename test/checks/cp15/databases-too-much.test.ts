import { expect, test } from "vitest";
import type { DatabaseNow } from "../../../checks/cp15/lib/database-now.js";
import { databasesTooMuch } from "../../../checks/cp15/lib/databases-too-much.js";
import { plannedDatabases } from "../../../checks/cp15/lib/planned-databases.js";
import { rolesNotThere } from "../../../checks/cp15/lib/roles-not-there.js";
import { withDeclaredRoles } from "../../../checks/cp15/lib/with-declared-roles.js";
import { application } from "../../../modules/n-tier/application.js";
import { databaseRoles } from "../../../modules/n-tier/database-roles.js";
import { declarationSchema } from "../../../scripts/facts/declaration/declaration.js";
import { exampleDeclaration } from "../../../scripts/training/declare/example-declaration.js";
import { plan } from "../../../stacks/plan/plan.js";

const { application: app, control, migration } = databaseRoles();
const { name, trial } = application().database;
const address = plan().machines.app1.interfaces.srv;
const planned = plannedDatabases().db1;

const hostssl: DatabaseNow["admitted"][number] = {
  type: "hostssl",
  databases: [name],
  users: [app],
  address,
  netmask: "255.255.255.255",
  method: "scram-sha-256",
  options: [],
};
const local = { ...hostssl, type: "local", address: "", netmask: "" };

const sound: DatabaseNow = {
  roles: [
    { name: "postgres", powers: ["SUPERUSER", "LOGIN"], closed: [], memberOf: [] },
    ...[app, control, migration].map((role) => ({
      name: role,
      powers: ["LOGIN"],
      closed: [],
      memberOf: [],
    })),
  ],
  databases: [
    { name: "postgres", owner: "postgres", grants: [] },
    { name, owner: migration, grants: [{ to: app, right: "CONNECT" }] },
    { name: trial, owner: migration, grants: [{ to: "PUBLIC", right: "CONNECT" }] },
  ],
  admitted: [
    { ...local, databases: ["all"], users: ["postgres"], method: "peer" },
    { ...local, databases: [name, trial], users: [migration] },
    hostssl,
  ],
  mapped: [],
  owners: [
    { kind: "schema", name: "public", owner: "pg_database_owner" },
    { kind: "table", name: "ttrss_users", owner: migration },
  ],
  grants: [
    { kind: "table", name: "ttrss_users", to: app, right: "SELECT" },
    { kind: "table", name: "DEFAULT", to: control, right: "SELECT" },
    { kind: "sequence", name: "s", to: app, right: "USAGE" },
  ],
};
const told = (change: Partial<DatabaseNow>) => databasesTooMuch({ ...sound, ...change }, planned);
const admits = (change: Partial<typeof hostssl>) =>
  told({ admitted: [...sound.admitted, { ...hostssl, ...change }] });

test("what the plan has is not too much", () => {
  expect(told({})).toEqual([]);
});

test.for<[string, Partial<DatabaseNow>, string]>([
  [
    "an account",
    {
      roles: [
        ...sound.roles,
        { name: "x", powers: ["SUPERUSER", "LOGIN"], closed: [], memberOf: [app] },
      ],
    },
    `role x: SUPERUSER LOGIN ${app}`,
  ],
  [
    "a power",
    { roles: [{ name: app, powers: ["CREATEDB", "LOGIN"], closed: [], memberOf: [] }] },
    `role ${app}: CREATEDB`,
  ],
  [
    "a membership",
    { roles: [{ name: control, powers: ["LOGIN"], closed: [], memberOf: ["pg_monitor"] }] },
    `role ${control}: member of pg_monitor`,
  ],
  ["a database", { databases: [{ name: "x", owner: app, grants: [] }] }, `database x (${app})`],
  ["an owner", { databases: [{ name, owner: app, grants: [] }] }, `database ${name}: owner ${app}`],
  [
    "everybody",
    { databases: [{ name, owner: migration, grants: [{ to: "PUBLIC", right: "CONNECT" }] }] },
    `database ${name}: PUBLIC CONNECT`,
  ],
  [
    "a right to write",
    { grants: [{ kind: "table", name: "t", to: control, right: "DELETE" }] },
    `${name} table t: ${control} DELETE`,
  ],
  [
    "a right to make",
    { grants: [{ kind: "schema", name: "public", to: app, right: "CREATE" }] },
    `${name} schema public: ${app} CREATE`,
  ],
  [
    "a function that lends rights",
    { owners: [{ kind: "function", name: "f()", owner: migration }] },
    `${name} function f(): owner ${migration}`,
  ],
  [
    "another's table",
    { owners: [{ kind: "table", name: "t", owner: app }] },
    `${name} table t: owner ${app}`,
  ],
  [
    "a name lent",
    { mapped: [{ map: "rt", system: "nobody", user: "postgres" }] },
    "pg_ident.conf: rt nobody postgres",
  ],
])("%s is too much", ([, change, said]) => {
  expect(told(change)).toEqual([said]);
});

test("who gets in by pg_hba.conf is the plan's people, from the plan's machines, by nothing weaker", () => {
  expect(admits({ method: "cert" })).toEqual([]);
  expect(admits({ method: "reject", users: ["all"], databases: ["all"] })).toEqual([]);
  const line = (words: string) => [`pg_hba.conf: ${words}`];
  expect(admits({ type: "host" })).toEqual(line(`host ${name} ${app} ${address}/32 scram-sha-256`));
  expect(admits({ netmask: "255.255.255.0" })).toEqual(
    line(`hostssl ${name} ${app} ${address}/24 scram-sha-256`),
  );
  expect(admits({ method: "trust" })).toEqual(line(`hostssl ${name} ${app} ${address}/32 trust`));
  expect(admits({ users: [app, "x"] })).toEqual(
    line(`hostssl ${name} ${app},x ${address}/32 scram-sha-256`),
  );
  expect(admits({ address: "samenet", netmask: "" })).toEqual(
    line(`hostssl ${name} ${app} samenet scram-sha-256`),
  );
  expect(admits({ ...local, users: ["all"], method: "peer" })).toEqual(
    line(`local ${name} all peer`),
  );
  expect(
    admits({
      ...local,
      databases: ["all"],
      users: ["postgres"],
      method: "peer",
      options: ["map=x"],
    }),
  ).toEqual(line("local all postgres peer map=x"));
});

const { roles: declared } = declarationSchema().parse({ roles: exampleDeclaration().roles });
const [own] = declared;
if (!own) throw new Error("the example has a role");
const rule = {
  ...hostssl,
  users: [own.name],
  address: plan().machines.mon1.interfaces.srv,
};
const there: DatabaseNow = {
  ...sound,
  roles: [...sound.roles, { name: own.name, powers: ["LOGIN"], closed: [], memberOf: [] }],
  databases: sound.databases.map((one) =>
    one.name === name
      ? { ...one, grants: [...one.grants, { to: own.name, right: "CONNECT" }] }
      : one,
  ),
  admitted: [...sound.admitted, rule],
  grants: [
    ...sound.grants,
    { kind: "schema", name: "public", to: own.name, right: "USAGE" },
    { kind: "table", name: "ttrss_feeds", to: own.name, right: "SELECT" },
  ],
};
const extras = (change: Partial<DatabaseNow> = {}) =>
  databasesTooMuch({ ...there, ...change }, withDeclaredRoles(planned, declared));
const missing = (change: Partial<DatabaseNow> = {}) =>
  rolesNotThere({ ...there, ...change }, name, declared);

test("a role that is declared and there is neither too much nor missing", () => {
  expect(extras()).toEqual([]);
  expect(missing()).toEqual([]);
  expect(databasesTooMuch(there, planned)).toHaveLength(5);
});

test.for<[string, Partial<DatabaseNow>, string]>([
  [
    "a power",
    { roles: [{ name: own.name, powers: ["CREATEROLE", "LOGIN"], closed: [], memberOf: [] }] },
    `role ${own.name}: CREATEROLE`,
  ],
  [
    "another role",
    { roles: [{ name: own.name, powers: ["LOGIN"], closed: [], memberOf: [migration] }] },
    `role ${own.name}: member of ${migration}`,
  ],
  [
    "a right to write",
    { grants: [{ kind: "table", name: "ttrss_feeds", to: own.name, right: "UPDATE" }] },
    `${name} table ttrss_feeds: ${own.name} UPDATE`,
  ],
  [
    "a way in without a password",
    { admitted: [{ ...rule, method: "trust" }] },
    `pg_hba.conf: hostssl ${name} ${own.name} ${rule.address}/32 trust`,
  ],
  [
    "a way in from everywhere",
    { admitted: [{ ...rule, address: "10.0.0.0", netmask: "255.0.0.0" }] },
    `pg_hba.conf: hostssl ${name} ${own.name} 10.0.0.0/8 scram-sha-256`,
  ],
  [
    "something of its own",
    { owners: [{ kind: "table", name: "mine", owner: own.name }] },
    `${name} table mine: owner ${own.name}`,
  ],
])("a declared role that has %s besides is told", ([, change, expected]) => {
  expect(extras(change)).toEqual([expected]);
});

test.for<[string, Partial<DatabaseNow>, string]>([
  ["itself", { roles: sound.roles }, `db1 role ${own.name}: ∅`],
  [
    "its log-in",
    { roles: [{ name: own.name, powers: [], closed: [], memberOf: [] }] },
    `db1 role ${own.name}: LOGIN ∅`,
  ],
  ["its database", { databases: sound.databases }, `db1 role ${own.name}: database CONNECT ∅`],
  ["its tables", { grants: there.grants.slice(0, -1) }, `db1 role ${own.name}: table SELECT ∅`],
  [
    "its way in",
    { admitted: sound.admitted },
    `db1 role ${own.name}: pg_hba.conf hostssl ${name} ${own.name} ${rule.address}/32 scram-sha-256 ∅`,
  ],
])("a declared role that lacks %s is told", ([, change, expected]) => {
  expect(missing(change)).toEqual([expected]);
});

test("a role that writes, on the database's own machine, has other rights and another line", () => {
  const writer = { ...own, access: "write", from: "db1" } as const;
  expect(rolesNotThere(there, name, [writer])).toEqual([
    ...["INSERT", "UPDATE", "DELETE"].map((right) => `db1 role ${own.name}: table ${right} ∅`),
    `db1 role ${own.name}: pg_hba.conf local ${name} ${own.name} scram-sha-256 ∅`,
  ]);
  expect(rolesNotThere(there, name, [{ ...writer, by: "2999-01-01" }])).toEqual([]);
});
