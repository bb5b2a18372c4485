import { chmodSync, chownSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { freePort } from "../../scripts/ground/free-port.js";

/** Its account there: it needs no password on the socket, and `secret` by TLS. */
export const owner = "plateau";
export const secret = "a secret of the tests";

export interface TestPostgres {
  /** Where it listens by TLS, on 127.0.0.1, beside its socket. */
  readonly port: number;
  /** Path of the certificate that it proves itself with, as `localhost`. */
  readonly certificate: string;
  /** Make a database. @returns its address on the socket */
  make(database: string): Promise<string>;
  /** Run a statement. @returns what it prints */
  sql(database: string, statement: string): Promise<string>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Debian's unprivileged account: PostgreSQL refuses to run as root. */
const nobody = 65_534;

/** A PostgreSQL of the tests' own in a folder of theirs, which they start and stop. It is started when it is handed out. */
export async function testPostgres(folder: string): Promise<TestPostgres> {
  const [version = ""] = readdirSync("/usr/lib/postgresql").sort().reverse();
  const bin = join("/usr/lib/postgresql", version, "bin");
  const account = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
  const run = (program: string, args: readonly string[]) =>
    execa(join(bin, program), args, {
      cwd: folder,
      stdin: "ignore",
      env: { LC_ALL: "C.UTF-8" },
      ...account,
    });
  const port = await freePort();
  const [data, certificate, key] = ["data", "server.pem", "server.key"].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  mkdirSync(data, { mode: 0o700 });
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  const kind = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
  await execa("openssl", ["req", ...kind, ...subject, "-keyout", key, "-out", certificate]);
  chmodSync(key, 0o600);
  if (account.uid !== undefined) {
    for (const path of [folder, data, key, certificate]) chownSync(path, nobody, nobody);
  }
  await run("initdb", ["-D", data, "-U", owner, "--auth=trust", "--no-sync", "-E", "UTF8"]);
  writeFileSync(
    join(data, "pg_hba.conf"),
    "local all all trust\nhostssl all all 127.0.0.1/32 scram-sha-256\n",
  );
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: folder,
    ssl: "on",
    ssl_cert_file: certificate,
    ssl_key_file: key,
    fsync: "off",
  };
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const control = (...words: readonly string[]) =>
    run("pg_ctl", ["-D", data, "-w", "-l", join(folder, "log"), ...words]);
  const sql = async (database: string, statement: string) =>
    (
      await run("psql", [
        "-XAtq",
        "-h",
        folder,
        "-p",
        `${port}`,
        "-U",
        owner,
        "-c",
        statement,
        database,
      ])
    ).stdout;
  const postgres: TestPostgres = {
    port,
    certificate,
    sql,
    async make(database) {
      await sql("postgres", `CREATE DATABASE ${database}`);
      return `postgres:///${database}?host=${folder}&port=${port}&user=${owner}`;
    },
    async start() {
      // What it prints goes to its log: nobody waits for the end of a pipe that it holds.
      await control("-o", options.join(" "), "start");
    },
    async stop() {
      await control("-m", "immediate", "stop");
    },
  };
  await postgres.start();
  await sql("postgres", `ALTER ROLE ${owner} PASSWORD '${secret}'`);
  return postgres;
}
