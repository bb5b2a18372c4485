import { writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { createServer as createSilentServer } from "node:net";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { askDaemon } from "../../../../scripts/setup/ask-daemon.js";
import { docker } from "../../../../scripts/setup/requirements/docker.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const newSocket = () => join(temporaryFolder(), "sock");

async function engineThat(answers: RequestListener): Promise<string> {
  const socket = newSocket();
  const server = createServer(answers);
  closing.push(() => server.close());
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return socket;
}

const called =
  (server: string): RequestListener =>
  (_, response) =>
    response.writeHead(200, { server }).end("OK");

const lookAt = (socket: string) => docker(socket).look();

test("an engine that answers is told with its version", async () => {
  const socket = await engineThat(called("Docker/20.10.24+dfsg1 (linux)"));
  expect(await lookAt(socket)).toEqual({ ok: true, detail: `Docker 20.10.24+dfsg1 (${socket})` });
});

test("fails on an engine that is too old, naming both versions", async () => {
  const socket = await engineThat(called("Docker/19.3.15 (linux)"));
  expect(await lookAt(socket)).toMatchObject({
    ok: false,
    byHand: true,
    detail: { en: "Docker 19.3.15 is too old, 20.10.0 or later is needed" },
  });
});

test("fails on something else that answers in Docker's place", async () => {
  const socket = await engineThat(called("Libpod/4.3.1 (linux)"));
  expect(await lookAt(socket)).toMatchObject({
    ok: false,
    byHand: true,
    detail: { en: `Libpod/4.3.1 (linux) answers on ${socket}, the Docker engine is needed` },
  });
});

test("a daemon is down when there is no socket, and when nobody is behind it", async () => {
  const socket = newSocket();
  expect(await askDaemon(socket)).toEqual({ state: "down" });
  writeFileSync(socket, "");
  expect(await askDaemon(socket)).toEqual({ state: "down" });
  const look = await lookAt(socket);
  expect(look).toMatchObject({ ok: false });
  expect(look).not.toHaveProperty("byHand");
});

test("a daemon that accepts and says nothing is silent, within the time given", async () => {
  const socket = newSocket();
  const server = createSilentServer();
  closing.push(() => server.close());
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  const begun = Date.now();
  expect(await askDaemon(socket, 100)).toEqual({ state: "silent" });
  expect(Date.now() - begun).toBeLessThan(1000);
});

test("a daemon whose networks never answer is stuck, and only a person may kill it", async () => {
  const answers = called("Docker/20.10.24+dfsg1 (linux)");
  const socket = await engineThat((request, response) => {
    if (request.url === "/_ping") answers(request, response);
  });
  expect(await askDaemon(socket, 100)).toEqual({ state: "stuck" });
  expect(await lookAt(socket)).toMatchObject({ ok: false, byHand: true });
});
