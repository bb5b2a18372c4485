import type { Seed } from "../../scripts/ground/seed.js";
import type { MachineName } from "../../stacks/plan/plan.js";
import { plan } from "../../stacks/plan/plan.js";
import { serviceLogins } from "../../stacks/plan/service-logins.js";
import { serverSecrets } from "../pki/server-secrets.js";
import { application } from "./application.js";
import { databaseRoles } from "./database-roles.js";
import { scramVerifier } from "./scram-verifier.js";

/**
 * Files of `/run/plateau` on each tier. The database is handed verifiers, never a password; purposes
 * of the seed are `database/<role>`.
 */
export const nTierSecrets = {
  web1: (seed) =>
    withCertificate(seed, "web1", [application().host, `web1.${plan().company.domain}`]),
  app1: (seed) => applicationServer(seed, "app1"),
  app2: (seed) => applicationServer(seed, "app2"),
  db1: async (seed) => ({
    ...(await withCertificate(seed, "db1", [application().database.host])),
    "roles.sql": Object.values(databaseRoles())
      .map((role) => `ALTER ROLE ${role} PASSWORD '${scramVerifier(seed, `database/${role}`)}';\n`)
      .join(""),
  }),
} as const satisfies Partial<Record<MachineName, (seed: Seed) => Promise<Record<string, string>>>>;

async function applicationServer(
  seed: Seed,
  machine: "app1" | "app2",
): Promise<Record<string, string>> {
  return {
    ...(await withCertificate(seed, machine, [
      application().serverHost,
      `${machine}.${plan().company.domain}`,
    ])),
    "secrets.env": [
      `DATABASE_PASSWORD='${seed.password(`database/${databaseRoles().application}`)}'`,
      `DIRECTORY_PASSWORD='${seed.password(`account/${serviceLogins.application}`)}'`,
      "",
    ].join("\n"),
  };
}

function withCertificate(
  seed: Seed,
  machine: MachineName,
  dnsNames: readonly string[],
): Promise<Record<string, string>> {
  return serverSecrets(seed, { file: machine, name: machine, dnsNames });
}
