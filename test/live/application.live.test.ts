import { afterEach, describe, expect, test } from "vitest";
import { borrowVisitor } from "../../checks/cp15/lib/visitor.js";
import { readerFeeds } from "../../checks/cp17/lib/reader-feeds.js";
import { asOwner } from "../../checks/lib/application/as-owner.js";
import type { Node } from "../../checks/lib/nodes/node.js";
import { Secret } from "../../checks/lib/nodes/secret.js";
import { runCheck } from "../../checks/lib/run/run-check.js";
import { application } from "../../modules/n-tier/application.js";
import { databaseRoles } from "../../modules/n-tier/database-roles.js";
import { plan } from "../../stacks/plan/plan.js";
import { containerOf } from "../lib/container-of.js";
import { answers, expectSatisfied, liveLab, makeAnew } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";
import { trial } from "../lib/trial.js";

const lab = await liveLab(cycleLab);
const { host, port, database } = application();
const { web1, app1, app2, db1 } = plan().machines;
const servers = ["app1", "app2"] as const;
const login = "h.dupont";
const site = `https://${host}`;

const signal = new AbortController().signal;
const scene = () =>
  lab.scene(["ws1", "probe-lan", "probe-srv", "web1", "app1", "app2", "db1", "ext1"], [], signal);

interface Page {
  readonly status: string;
  readonly body: string;
}

/** What a workstation's browser gets, logged in unless told otherwise. */
async function get(path: string, args: readonly unknown[] = asPerson()): Promise<Page> {
  const { stdout } = await scene().nodes.ws1.within(
    20_000,
  )`curl --silent --max-time 18 --write-out '\n%{http_code}' ${args} ${site}${path}`;
  const end = stdout.trimEnd().lastIndexOf("\n");
  return { status: stdout.slice(end + 1).trim(), body: stdout.slice(0, Math.max(end, 0)) };
}

function asPerson(password = scene().password(`account/${login}`)): readonly unknown[] {
  return ["--user", new Secret(`${login}:${password}`)];
}

/** One call of the application's own interface. */
async function call(
  op: string,
  parameters: Record<string, unknown>,
): Promise<{ content: Record<string, unknown> & unknown[] }> {
  const { body, status } = await get("/api/", [
    ...asPerson(),
    "--data",
    JSON.stringify({ op, ...parameters }),
  ]);
  expect(status, body).toBe("200");
  return JSON.parse(body);
}

/** A session of the application, by its own interface. */
async function openSession(): Promise<string> {
  // The first visit makes the account known.
  await get("/");
  const { content } = await call("login", { user: login, password: "" });
  return String(content["session_id"]);
}

/** Ask the database as the account that only looks. */
async function control(
  sql: string,
  role: string = databaseRoles().control,
  name: string = database.name,
) {
  const password = new Secret(scene().password(`database/${role}`));
  return scene().nodes.db1
    .ask`PGPASSWORD=${password} psql --no-psqlrc --no-align --tuples-only --username=${role} --dbname=${name} --command=${sql}`;
}

/** Ask the database as the application does, from where it does. */
async function asApplication(sql: string, name: string = database.name) {
  return scene().nodes.app1
    .ask`. /run/plateau/secrets.env; PGPASSWORD=$DATABASE_PASSWORD PGSSLMODE=require psql --no-psqlrc --no-align --tuples-only --host=${database.host} --username=${databaseRoles().application} --dbname=${name} --command=${sql}`;
}

async function onBoth(run: (name: (typeof servers)[number]) => Promise<unknown>): Promise<void> {
  await Promise.all(servers.map(run));
}

const systemctl = (name: (typeof servers)[number], verb: string) =>
  scene().nodes[name].within(15_000)`systemctl ${verb} apache2`;
const hang = (name: (typeof servers)[number]) =>
  scene().nodes[name].succeed`systemctl kill --signal=STOP apache2`;
const wake = (name: (typeof servers)[number]) =>
  scene().nodes[name].ask`systemctl kill --signal=CONT apache2`;

test("a workstation reads the application by its name, its certificate verified, logged in or not at all", async () => {
  const page = await get("/");
  expect(page.status).toBe("200");
  expect(page.body).toContain("<title>Tiny Tiny RSS</title>");
  expect((await get("/", [])).status).toBe("401");
  expect((await get("/", asPerson("not the password"))).status).toBe("401");
});

test("a disabled account and an application's are refused", async () => {
  for (const other of ["g.perrin", "svc-web"]) {
    const password = scene().password(`account/${other}`);
    expect((await get("/", ["--user", `${other}:${password}`])).status, other).toBe("401");
  }
});

test("HTTP and the machine's own name lead to HTTPS under the name", async () => {
  const { ws1 } = scene().nodes;
  const { stdout } =
    await ws1.succeed`for from in http://${host}/x https://web1.${plan().company.domain}/x; do curl --silent --output /dev/null --write-out '%{http_code} %{redirect_url}\n' $from; done`;
  expect(stdout.trim().split("\n")).toEqual([`301 ${site}/x`, `301 ${site}/x`]);
  const { stdout: headers } = await ws1.succeed`curl --silent --head ${site}/health`;
  expect(headers.toLowerCase()).toContain("strict-transport-security: max-age=");
});

test("what is written over HTTP is read in the database, and over HTTP again", async () => {
  const { token, nodes } = scene();
  const count = `SELECT count(*) FROM ttrss_entries WHERE title = '${token}'`;
  expect((await control(count)).stdout.trim()).toBe("0");
  const sid = await openSession();
  try {
    await call("shareToPublished", {
      sid,
      title: token,
      url: `https://avis.exemple.test/?${token}`,
      content: token,
    });
    expect((await control(count)).stdout.trim()).toBe("1");
    const { content } = await call("getHeadlines", { sid, feed_id: -2, limit: 200 });
    expect(content.map((line) => (line as { title: string }).title)).toContain(token);
  } finally {
    await nodes.db1
      .ask`runuser -u postgres -- psql --quiet --dbname=${database.name} --command=${`DELETE FROM ttrss_entries WHERE title = '${token}'`}`;
  }
});

test("a reset of the database is over when the feeds that it follows are fetched", async () => {
  await makeAnew(lab, ["db1"]);
  const feeds = await readerFeeds(scene().nodes.db1);
  expect(feeds.length).toBeGreaterThan(0);
  expect(feeds.filter(({ age }) => age === null)).toEqual([]);
});

test("the feeds of the Internet arrive, through the proxy, though both servers fetch them at once", async () => {
  const { app1, app2, db1 } = scene().nodes;
  await db1.succeed`runuser -u postgres -- psql --quiet --dbname=${database.name} --command=${"DELETE FROM ttrss_entries; UPDATE ttrss_feeds SET last_updated = NULL, last_update_started = NULL, last_unconditional = NULL, last_modified = ''"}`;
  await Promise.all([app1, app2].map((app) => app.within(60_000)`systemctl start update-feeds`));
  const { stdout } = await control(
    "SELECT count(*) FROM ttrss_entries WHERE link LIKE 'https://avis.exemple.test/%.html'",
  );
  expect(Number(stdout)).toBeGreaterThanOrEqual(12);
  const { stdout: failed } = await control(
    "SELECT feed_url, last_error FROM ttrss_feeds WHERE last_error <> ''",
  );
  expect(failed.trim()).toBe("");
});

test("feeds whose fetching was cut off are fetched by the next one, and not ten minutes later", async () => {
  const { app1, db1 } = scene().nodes;
  await db1.succeed`runuser -u postgres -- psql --quiet --dbname=${database.name} --command=${"UPDATE ttrss_feeds SET last_updated = NULL, last_update_started = now(), last_unconditional = NULL, last_modified = ''"}`;
  await app1.within(60_000)`systemctl start update-feeds`;
  const { stdout } = await control("SELECT count(*) FROM ttrss_feeds WHERE last_updated IS NULL");
  expect(stdout.trim()).toBe("0");
});

test("each tier tells its own health, to the tier before it alone", async () => {
  const { nodes } = scene();
  expect((await get("/health", [])).body).toContain("ok");
  for (const { interfaces } of [app1, app2]) {
    const health = `https://${interfaces.srv}:${port}/health`;
    const { stdout } = await nodes.web1.succeed`curl --silent --insecure --max-time 3 ${health}`;
    expect(stdout).toBe("ok\n");
    for (const stranger of [nodes["probe-srv"], nodes["probe-lan"]]) {
      const { exitCode } = await stranger.ask`curl --silent --insecure --max-time 1 ${health}`;
      expect(exitCode).not.toBe(0);
    }
  }
});

test("clients reach the front server, and neither the application nor the database behind it", async () => {
  const { "probe-lan": lan, "probe-srv": srv, app1: server, web1: front } = scene().nodes;
  const reach = (from: Node, address: string, to: number) =>
    from.ask`timeout 1 bash -c ${`: < /dev/tcp/${address}/${to}`}`;
  for (const [from, address, to] of [
    [lan, web1.interfaces.dmz, 443],
    [front, app1.interfaces.srv, port],
    [front, app2.interfaces.srv, port],
    [server, db1.interfaces.srv, database.port],
  ] as const) {
    expect((await reach(from, address, to)).exitCode, `${from.name} ${address}:${to}`).toBe(0);
  }
  for (const [from, address, to] of [
    ...[lan, srv].flatMap(
      (from) =>
        [
          [from, app1.interfaces.srv, port],
          [from, app2.interfaces.srv, port],
          [from, db1.interfaces.srv, database.port],
        ] as const,
    ),
    [front, db1.interfaces.srv, database.port],
  ] as const) {
    expect((await reach(from, address, to)).exitCode, `${from.name} ${address}:${to}`).not.toBe(0);
  }
});

test("a request's number is in the log of every tier", async () => {
  const { nodes } = scene();
  const { body } = await get("/", [...asPerson(), "--include"]);
  const number = body.match(/x-request-id: ([0-9a-f]{32})/i)?.[1] ?? "none";
  await nodes.web1.eventually`journalctl -t nginx -n 50 -o cat | grep ${number}`;
  await nodes.db1
    .eventually`journalctl -t postgres -n 200 -o cat | grep application_name=${number}`;
  const found = await Promise.all(
    servers.map(
      (name) => nodes[name].ask`journalctl -t apache2-acces -n 50 -o cat | grep ${number}`,
    ),
  );
  expect(found.filter(({ exitCode }) => exitCode === 0)).toHaveLength(1);
});

test("the application's account has the rows, and neither tables nor another database", async () => {
  expect((await asApplication("SELECT count(*) > 0 FROM ttrss_users")).stdout.trim()).toBe("t");
  for (const sql of [
    "CREATE TABLE ours (n int)",
    "CREATE TEMPORARY TABLE ours (n int)",
    "DROP TABLE ttrss_sessions",
    "CREATE DATABASE ours",
  ]) {
    const { exitCode, stderr } = await asApplication(sql);
    expect(exitCode, sql).not.toBe(0);
    expect(stderr, sql).toMatch(/permission denied|must be owner/);
  }
  const other = await asApplication("SELECT 1", "postgres");
  expect(other.stderr).toContain("no pg_hba.conf entry");
  const looked = await control("DELETE FROM ttrss_sessions");
  expect(looked.stderr).toMatch(/read-only transaction|permission denied/);
});

test("the database's password is the application's alone to read", async () => {
  const { app1: server } = scene().nodes;
  await server.succeed`runuser -u www-data -- cat /etc/tt-rss/database.php`;
  await server.fail`runuser -u nobody -- cat /etc/tt-rss/database.php`;
});

test("a backup restored aside has the same rows", async () => {
  const { db1: server } = scene().nodes;
  await server.within(20_000)`systemctl start backup-database`;
  const { stdout, stderr } = await server.within(
    30_000,
  )`runuser -u postgres -- /usr/lib/plateau/restore-trial`;
  const rows = stdout
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => line.split(" "));
  expect(rows.length, stderr).toBeGreaterThan(20);
  for (const [table, live, restored] of rows) expect(restored, table).toBe(live);
  const users = rows.find(([table]) => table === "ttrss_users");
  expect(Number(users?.[1])).toBeGreaterThan(0);

  const seen = await control(
    "SELECT count(*) FROM ttrss_users",
    databaseRoles().control,
    database.trial,
  );
  expect(seen.stdout.trim()).toBe(users?.[1]);

  const cut = "/var/tmp/cut.dump";
  await server.succeed`head -c 5000 $(ls /var/backups/postgresql/*.dump | tail -n 1) > ${cut}`;
  await server.fail`runuser -u postgres -- /usr/lib/plateau/restore-trial ${cut}`;
  await server.succeed`rm ${cut}`;
});

describe("a failure", () => {
  afterEach(async () => {
    await onBoth(wake);
    await onBoth((name) => systemctl(name, "start"));
    await answers(lab, ["web1"]);
  });

  test("of one application server is not noticed: the session goes on", async () => {
    const sid = await openSession();
    await systemctl("app1", "stop");
    for (const _ of [1, 2, 3]) {
      const { content } = await call("isLoggedIn", { sid });
      expect(content["status"]).toBe(true);
    }
    const { content } = await call("isLoggedIn", { sid: "0000" });
    expect(content["status"]).toBe(false);
  });

  test("of both is a 502 that says nothing of the inside", async () => {
    await onBoth((name) => systemctl(name, "stop"));
    const { status, body } = await get("/");
    expect(status).toBe("502");
    expect(body).toMatch(/<code>[0-9a-f]{32}<\/code>/);
    expect(body).not.toMatch(/nginx|10\.10\.|apache/i);
  });

  test("to answer is a 504", async () => {
    await onBoth(hang);
    expect((await get("/")).status).toBe("504");
  });

  test("of a table to be free is a 504", async () => {
    const { db1: server } = scene().nodes;
    const asOwner = ["-u", "postgres", "--", "psql", "--quiet", `--dbname=${database.name}`];
    const lock = "BEGIN; LOCK TABLE ttrss_users; SELECT pg_sleep(20)";
    const release =
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'BEGIN; LOCK%'";
    await server.succeed`systemd-run --quiet --collect -- runuser ${asOwner} --command=${lock}`;
    try {
      expect((await get("/")).status).toBe("504");
    } finally {
      await server.succeed`runuser ${asOwner} --command=${release}`;
    }
    expect((await get("/")).status).toBe("200");
  });

  test("to get into the database is a 500 that says nothing of the inside", async () => {
    const broken = "/etc/tt-rss/database.php";
    const { nodes } = scene();
    await onBoth(
      (name) =>
        nodes[name]
          .succeed`cp -p ${broken} /root/kept && sed -i "s/dbpass = .*/dbpass = 'wrong';/" ${broken}`,
    );
    try {
      const { status, body } = await get("/");
      expect(status).toBe("500");
      expect(body).not.toMatch(/PDO|SQLSTATE|password|10\.10\./);
      const health = await nodes.web1
        .ask`curl --silent --insecure --write-out '%{http_code}' https://${app1.interfaces.srv}:${port}/health`;
      expect(health.stdout).toContain("503");
      await nodes.app1
        .eventually`journalctl -t veille -n 5 -o cat | grep "password authentication failed"`;
    } finally {
      await onBoth((name) => nodes[name].succeed`cp -p /root/kept ${broken} && rm /root/kept`);
    }
    expect((await get("/")).status).toBe("200");
  });
});

test("one controller is enough to log in", async () => {
  const { dc1 } = lab.scene(["dc1"], [], signal).nodes;
  await dc1.within(20_000)`systemctl stop samba-ad-dc`;
  try {
    // Whoever Apache remembers would not be looked up.
    await onBoth((name) => systemctl(name, "restart"));
    expect((await get("/")).status).toBe("200");
    expect((await get("/", asPerson("not the password"))).status).toBe("401");
  } finally {
    await dc1.within(20_000)`systemctl start samba-ad-dc`;
    await answers(lab, ["dc1"]);
  }
});

test("everything is still there after a restart of the database server", async () => {
  const { token } = scene();
  const sid = await openSession();
  await call("shareToPublished", {
    sid,
    title: token,
    url: `https://avis.exemple.test/?${token}`,
    content: token,
  });
  await containerOf(cycleLab, "db1").restart();
  await answers(lab, ["db1", "app1", "app2", "web1"]);
  const { content } = await call("getHeadlines", { sid, feed_id: -2, limit: 200 });
  expect(content.map((line) => (line as { title: string }).title)).toContain(token);
  await scene().nodes.db1
    .ask`runuser -u postgres -- psql --quiet --dbname=${database.name} --command=${`DELETE FROM ttrss_entries WHERE title = '${token}'`}`;
});

test("the rest of the lab has not suffered", () => expectSatisfied(lab));

test("the visitor whom checks share is known to the application before several visit it at once", async () => {
  const borrowing = trial({
    needs: ["dc1", "web1", "db1", "probe-lan"],
    deadlineMs: 16_000,
    async run(scene) {
      const visitor = await borrowVisitor(scene);
      const known = `SELECT count(*) FROM ttrss_users WHERE login = '${visitor.login}'`;
      return (await asOwner(scene.nodes.db1, known)).stdout.trim();
    },
  });
  expect(await runCheck("cp15/borrowing", borrowing, lab)).toMatchObject({
    outcome: "satisfied",
    seen: "1",
    leftBehind: [],
  });
});
