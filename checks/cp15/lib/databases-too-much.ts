import type { DatabaseNow } from "./database-now.js";
import { networkOf } from "./network-of.js";
import type { PlannedDatabase } from "./planned-databases.js";
import { spelledAdmission } from "./spelled-admission.js";

/** Ways to show who one is that are no weaker than the plan's. */
const strong = ["scram-sha-256", "cert", "reject"];
/** Whose what PostgreSQL makes itself is. */
const itself = ["postgres", "pg_database_owner"];

/** Who is in a database server, or gets into it, and what whoever may there, beyond the plan. */
export function databasesTooMuch(now: DatabaseNow, planned: PlannedDatabase): string[] {
  return [
    ...roles(now, planned),
    ...databases(now, planned),
    ...admitted(now, planned),
    ...now.mapped
      .map(({ map, system, user }) => `${map} ${system} ${user}`)
      .filter((line) => !rows(planned.ident).includes(line))
      .map((line) => `pg_ident.conf: ${line}`),
    ...contents(now, planned),
  ];
}

function roles(now: DatabaseNow, planned: PlannedDatabase): string[] {
  return now.roles.flatMap(({ name, powers, memberOf }) => {
    const wanted = planned.roles[name];
    if (!wanted) return [[`role ${name}:`, ...powers, ...memberOf].join(" ")];
    const more = powers.filter((power) => !wanted.includes(power));
    return [
      ...(more.length > 0 ? [`role ${name}: ${more.join(" ")}`] : []),
      ...memberOf.map((other) => `role ${name}: member of ${other}`),
    ];
  });
}

function databases(now: DatabaseNow, planned: PlannedDatabase): string[] {
  return now.databases.flatMap(({ name, owner, grants }) => {
    const wanted = planned.databases[name];
    if (wanted === undefined) return [`database ${name} (${owner})`];
    return [
      ...(owner === wanted ? [] : [`database ${name}: owner ${owner}`]),
      ...(name === planned.trial ? [] : grants)
        .filter(({ to, right }) => !planned.grants[to]?.["database"]?.includes(right))
        .map(({ to, right }) => `database ${name}: ${to} ${right}`),
    ];
  });
}

function admitted(now: DatabaseNow, planned: PlannedDatabase): string[] {
  const wanted = rows(planned.hba).map((line) => line.split(" "));
  const isPlanned = (type: string, base: string, user: string, from: string, method: string) =>
    wanted.some(([wantedType, bases = "", users = "", ...rest]) => {
      const [address, usual] = wantedType === "local" ? ["", rest[0]] : [rest[0], rest[1]];
      return (
        type === wantedType &&
        bases.split(",").includes(base) &&
        users.split(",").includes(user) &&
        from === address &&
        (method === usual || strong.includes(method))
      );
    });
  return now.admitted.flatMap((rule) => {
    const { type, databases, users, method, options } = rule;
    if (method === "reject") return [];
    const from = networkOf(rule);
    const isRight = databases.every((base) =>
      users.every((user) => isPlanned(type, base, user, from, method)),
    );
    const maps = options.filter((option) => option.startsWith("map="));
    const isMapped = maps.every((option) =>
      rows(planned.hba).some((line) => line.endsWith(option)),
    );
    if (isRight && isMapped) return [];
    return [`pg_hba.conf: ${spelledAdmission(rule)}`];
  });
}

function contents(now: DatabaseNow, planned: PlannedDatabase): string[] {
  const { name: database } = planned;
  const owner = planned.databases[database] ?? "";
  return [
    ...now.owners
      // A function that acts as whoever made it lends his rights; the company's application has none.
      .filter(
        (one) => one.kind === "function" || ![owner, ...ownersOf(one.kind)].includes(one.owner),
      )
      .map(({ kind, name, owner: whose }) => `${database} ${kind} ${name}: owner ${whose}`),
    ...now.grants
      .filter(({ kind, to, right }) => to !== owner && !planned.grants[to]?.[kind]?.includes(right))
      .map(({ kind, name, to, right }) => `${database} ${kind} ${name}: ${to} ${right}`),
  ];
}

/** The schema that a database is born with is PostgreSQL's. */
function ownersOf(kind: string): readonly string[] {
  return kind === "schema" ? itself : [];
}

/** Lines of a file without comments, a blank between words. */
function rows(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/#.*/, "").trim().replace(/\s+/g, " "))
    .filter((line) => line !== "");
}
