import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { request as ask } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { delimiter, join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { clientOf } from "../../../../scripts/ground/docker/client-of.js";
import { withDockerEnv } from "../../../../scripts/ground/docker/with-docker-env.js";
import { scriptedEngine } from "../../../lib/scripted-engine.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";
import { tlsAuthority } from "../../../lib/tls-authority.js";

const engine = await scriptedEngine([], { info: { ID: "over there" } });
afterAll(engine.close);
const socket = engine.host.slice("unix://".length);

/** What the client itself would go by. */
vi.stubEnv("DOCKER_HOST", "tcp://192.0.2.1:2376");

test("an engine at a socket answers, whatever DOCKER_HOST says", async () => {
  expect(await clientOf({ endpoint: engine.host }).info()).toMatchObject({ ID: "over there" });
});

test("fails for tcp:// without TLS, and where its files are not there", () => {
  expect(() => clientOf({ endpoint: "tcp://srv2" })).toThrow("without TLS anybody who reaches");
  const tlsDir = temporaryFolder();
  expect(() => clientOf({ endpoint: "tcp://srv2", tlsDir })).toThrow(/can't be read: .*ca\.pem/);
});

test("an engine behind TLS answers who has its authority's certificate, and nobody else", async () => {
  const ours = await tlsAuthority();
  const theirs = await tlsAuthority();
  const server = createServer(
    {
      ca: readFileSync(join(ours, "ca.pem")),
      cert: readFileSync(join(ours, "cert.pem")),
      key: readFileSync(join(ours, "key.pem")),
      requestCert: true,
      rejectUnauthorized: true,
    },
    (question, response) => {
      const onward = ask({ socketPath: socket, path: question.url ?? "" }, (answer) =>
        answer.pipe(response),
      );
      onward.end();
    },
  );
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  try {
    const endpoint = `tcp://127.0.0.1:${port}`;
    const told = await clientOf({ endpoint, tlsDir: ours }).info();
    expect(told).toMatchObject({ ID: "over there" });
    await expect(clientOf({ endpoint, tlsDir: theirs }).info()).rejects.toThrow();
    // Theirs to show, ours to be shown.
    writeFileSync(join(theirs, "ca.pem"), readFileSync(join(ours, "ca.pem")));
    await expect(clientOf({ endpoint, tlsDir: theirs }).info()).rejects.toThrow();
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

/** A program in the place of ssh: it notes its words, and hands on to the engine or fails as it is told. */
function ssh(script: string): () => string[][] {
  const folder = temporaryFolder();
  const noted = join(folder, "noted");
  const program = `#!/usr/bin/env node
const { appendFileSync } = require("node:fs");
appendFileSync(${JSON.stringify(noted)}, JSON.stringify(process.argv.slice(2)) + "\\n");
${script}`;
  writeFileSync(join(folder, "ssh"), program);
  chmodSync(join(folder, "ssh"), 0o755);
  vi.stubEnv("PATH", `${folder}${delimiter}${process.env["PATH"]}`);
  return () =>
    readFileSync(noted, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
}

test("an engine by ssh answers, one question after another through one connection", async () => {
  const asked = ssh(`
const onward = require("node:net").connect(${JSON.stringify(socket)});
process.stdin.pipe(onward).pipe(process.stdout);`);
  const client = clientOf({ endpoint: "ssh://root@srv2:2222/run/plateau/docker.sock" });
  for (const _ of [1, 2, 3]) expect(await client.info()).toMatchObject({ ID: "over there" });
  expect(asked()).toHaveLength(1);
  const [words = []] = asked();
  // It asks for no password, and what follows the host is what runs over there.
  expect(words).toContain("BatchMode=yes");
  expect(words.slice(words.indexOf("--"))).toEqual(
    ["--", "srv2", "docker", "--host", "unix:///run/plateau/docker.sock", "system"].concat(
      "dial-stdio",
    ),
  );
  expect(words.join(" ")).toContain("-p 2222 -l root");
});

test("programs of Docker's own reach a socket behind ssh through one here, for as long as they run", async () => {
  ssh(`
const onward = require("node:net").connect(${JSON.stringify(socket)});
process.stdin.pipe(onward).pipe(process.stdout);`);
  const reach = { endpoint: "ssh://root@srv2/run/plateau/docker.sock" };
  const told = await withDockerEnv(reach, async (env) => {
    expect(env["DOCKER_HOST"]).toMatch(/^unix:/);
    const id = await clientOf({ endpoint: env["DOCKER_HOST"] ?? "" }).info();
    return { env, id };
  });
  expect(told.id).toMatchObject({ ID: "over there" });
  await expect(clientOf({ endpoint: told.env["DOCKER_HOST"] ?? "" }).info()).rejects.toThrow();
});

test("programs of Docker's own are told how an engine is reached", async () => {
  const told = (endpoint: string, tlsDir?: string) =>
    withDockerEnv({ endpoint, tlsDir }, async (env) => env);
  expect(await told("ssh://srv2")).toEqual({ DOCKER_HOST: "ssh://srv2" });
  expect(await told("tcp://srv2", "/tls")).toEqual({
    DOCKER_HOST: "tcp://srv2",
    DOCKER_TLS_VERIFY: "1",
    DOCKER_CERT_PATH: "/tls",
  });
});

test("fails with what ssh said, and not with what became of the pipe", async () => {
  ssh(
    `process.stdin.destroy(); console.error("Host key verification failed."); process.exitCode = 255;`,
  );
  await expect(clientOf({ endpoint: "ssh://srv2" }).info()).rejects.toThrow(
    "Host key verification failed.",
  );
});

test("a signal ends a connection by ssh that leads nowhere, and its process", async () => {
  const folder = temporaryFolder();
  const pid = join(folder, "pid");
  ssh(`require("node:fs").writeFileSync(${JSON.stringify(pid)}, String(process.pid));
setInterval(() => {}, 1000);`);
  const late = new AbortController();
  const told = clientOf({ endpoint: "ssh://srv2" }).listContainers({ abortSignal: late.signal });
  await vi.waitFor(() => expect(readFileSync(pid, "utf8")).not.toBe(""), { timeout: 10_000 });
  late.abort();
  await expect(told).rejects.toThrow();
  const runs = () => process.kill(Number(readFileSync(pid, "utf8")), 0);
  await vi.waitFor(() => expect(runs).toThrow(), { timeout: 10_000 });
});
