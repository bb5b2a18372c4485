import { once } from "node:events";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { hosts, hostsFolder } from "../../../../scripts/facts/hosts.js";
import { labHost } from "../../../../scripts/facts/lab-host.js";
import type { Tools } from "../../../../scripts/ground/tools.js";
import { whileHostAnswers } from "../../../../scripts/operations/hosts/while-host-answers.js";
import { whileOtherAnswers } from "../../../../scripts/operations/hosts/while-other-answers.js";
import { hostAt } from "../../../lib/host-at.js";
import { hostNamed } from "../../../lib/host-named.js";
import { relayTo } from "../../../lib/relay.js";
import { scriptedEngine } from "../../../lib/scripted-engine.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

const here = await scriptedEngine([], { info: { ID: "HERE" } });
const there = await scriptedEngine([], { info: { ID: "THERE" } });
const socket = join(temporaryFolder(), "relay.sock");
const relay = await relayTo({ path: there.host.slice("unix://".length) }, { path: socket });
afterAll(() => {
  here.close();
  relay.close();
  there.close();
});
vi.stubEnv("DOCKER_HOST", here.host);

await hosts.write(hostsFolder, {
  added: {
    srv2: hostAt(`unix://${socket}`, "THERE"),
  },
  drained: {},
});
await labHost.write("c02", hostNamed("srv2"));

const tools = { signal: new AbortController().signal, tell: () => undefined };
const allowed = { everyMs: 50, missed: 1 };
/** A program that knows nothing of hosts, and ends once it is told to. */
const untilToldTo = async ({ signal }: Tools) => {
  await once(signal, "abort");
  throw new Error("it was told to end");
};

test("work goes on to its end while the host answers, and nothing is asked of this server's own engine", async () => {
  const work = () =>
    vi.waitFor(() => {
      expect(there.requests.length).toBeGreaterThan(2);
      return "done";
    }, 20_000);
  expect(await whileOtherAnswers("c02", tools, work, allowed)).toBe("done");
  expect(await whileHostAnswers("c01", tools, work)).toBe("done");
  expect(here.requests).toEqual([]);
});

test("whoever asks that it ends has his own reason told", async () => {
  const stop = new AbortController();
  const work = whileOtherAnswers("c02", { ...tools, signal: stop.signal }, untilToldTo, allowed);
  stop.abort();
  await expect(work).rejects.toThrow("it was told to end");
});

test("work on a host that hangs is told to end, and the host is named", async () => {
  const work = whileOtherAnswers("c02", tools, untilToldTo, allowed);
  relay.hold();
  await expect(work).rejects.toThrow(
    "host unreachable: 'srv2', where lab 'c02' is: no answer within 10 s",
  );
});
