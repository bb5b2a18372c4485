import { once } from "node:events";
import { Agent, createServer, get, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { endInSilence } from "../../../../scripts/ground/docker/end-in-silence.js";
import { relayTo } from "../../../lib/relay.js";

const limits = { everyMs: 50, longestMs: 200, missed: 2 };
/** Longer than silence may last, in milliseconds. */
const longMs = 1_000;
const silent = "the engine does not answer any more";

let asked: string[] = [];
/** It answers each question at once but `/long`, and never `/never`. */
const engine = createServer(async ({ url = "" }, response) => {
  asked.push(url);
  if (url === "/never") return;
  if (url === "/long") await setTimeout(longMs);
  response.end(url);
}).on("upgrade", (_, socket: Duplex) => {
  socket.on("end", () => socket.destroy());
  socket.write("HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n");
});

let relay: Awaited<ReturnType<typeof relayTo>>;
let agent: Agent;
beforeEach(async () => {
  asked = [];
  engine.listen(0, "127.0.0.1");
  await once(engine, "listening");
  relay = await relayTo({ port: (engine.address() as AddressInfo).port });
  agent = new Agent({ keepAlive: true });
  endInSilence(agent, (signal) => said("/ping", new Agent(), signal), limits);
});
afterEach(async () => {
  relay.close();
  engine.closeAllConnections();
  engine.close();
  await once(engine, "close");
});

/** What is answered. */
async function said(path: string, by = agent, signal?: AbortSignal): Promise<string> {
  const { port } = relay;
  const question = get({ host: "127.0.0.1", port, path, agent: by, ...(signal && { signal }) });
  const [answer] = (await once(question, "response")) as [IncomingMessage];
  let words = "";
  for await (const chunk of answer) words += chunk;
  return words;
}

test("what takes long goes on while the engine answers otherwise", async () => {
  expect(await said("/long")).toBe("/long");
  expect(asked.filter((url) => url === "/ping").length).toBeGreaterThan(limits.missed);
});

test("what waits ends once nothing passes any more, questions and streams alike", async () => {
  const never = said("/never");
  const question = request({
    host: "127.0.0.1",
    port: relay.port,
    agent,
    headers: { Connection: "Upgrade", Upgrade: "tcp" },
  });
  question.end();
  const [, stream] = (await once(question, "upgrade")) as [IncomingMessage, Duplex];
  relay.hold();
  const begun = performance.now();
  const ended = new Promise<Error>((end) => stream.on("error", end));
  await expect(never).rejects.toThrow(silent);
  expect((await ended).message).toBe(silent);
  expect(performance.now() - begun).toBeLessThan(10_000);
});

test("what is asked at a connection that was kept ends as well", async () => {
  await said("/first");
  const never = said("/never");
  await expect.poll(() => asked).toContain("/never");
  relay.hold();
  await expect(never).rejects.toThrow(silent);
});

test("a connection that is used again and again is listened to once", async () => {
  for (let at = 0; at < 20; at++) await said("/again");
  const [socket] = Object.values(agent.freeSockets).flat();
  expect(socket?.listenerCount("close")).toBeLessThan(10);
});

test("an engine that nobody waits for is asked nothing", async () => {
  await said("/first");
  await setTimeout(limits.everyMs * 10);
  expect(asked).toEqual(["/first"]);
});
