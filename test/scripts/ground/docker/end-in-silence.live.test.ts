import { once } from "node:events";
import { readFileSync } from "node:fs";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { createServer } from "node:tls";
import { expect, test } from "vitest";
import { clientOf } from "../../../../scripts/ground/docker/client-of.js";
import { docker } from "../../../../scripts/ground/docker/docker.js";
import { enginePlace } from "../../../../scripts/ground/docker/place.js";
import { relayTo } from "../../../lib/relay.js";
import { tlsAuthority } from "../../../lib/tls-authority.js";

/** What three questions in a row may take, what lies between them, and some more, in milliseconds. */
const silenceMs = 60_000;

test("an engine by TLS may say nothing for long, and what waits for one that hangs ends", async () => {
  const tlsDir = await tlsAuthority();
  const read = (name: string) => readFileSync(join(tlsDir, name));
  const files = { ca: read("ca.pem"), cert: read("cert.pem"), key: read("key.pem") };
  const front = createServer({ ...files, requestCert: true }, (here) => {
    const there = connect(enginePlace().socket);
    here.on("error", () => there.destroy());
    there.on("error", () => here.destroy());
    here.pipe(there).pipe(here);
  });
  front.listen(0, "127.0.0.1");
  await once(front, "listening");
  const relay = await relayTo({ port: (front.address() as AddressInfo).port });
  try {
    const client = clientOf({ endpoint: `tcp://127.0.0.1:${relay.port}`, tlsDir });
    const [here, there] = (await Promise.all([docker().info(), client.info()])) as { ID: string }[];
    expect(there?.ID).toBe(here?.ID);
    // Nothing of this kind ever happens.
    const events = await client.getEvents({ filters: { event: ["none"] } });
    let ended: Error | undefined;
    events.on("error", (problem) => {
      ended = problem;
    });
    await setTimeout(20_000);
    expect(ended).toBeUndefined();
    relay.hold();
    await expect.poll(() => ended, { timeout: silenceMs }).toBeDefined();
  } finally {
    relay.close();
    front.close();
  }
}, 120_000);
