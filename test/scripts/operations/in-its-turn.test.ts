import { afterAll, expect, test, vi } from "vitest";
import { hosts, hostsFolder } from "../../../scripts/facts/hosts.js";
import { labHost } from "../../../scripts/facts/lab-host.js";
import type { ProgressEvent } from "../../../scripts/ground/progress-event.js";
import { inItsTurn } from "../../../scripts/operations/in-its-turn.js";
import { hostAt } from "../../lib/host-at.js";
import { hostNamed } from "../../lib/host-named.js";
import { scriptedEngine } from "../../lib/scripted-engine.js";

const id = (name: string) => `${name}-${process.pid}`;
const small = await scriptedEngine([], { info: { ID: id("SMALL"), NCPU: 1 } });
const large = await scriptedEngine([], { info: { ID: id("LARGE"), NCPU: 4 } });
const gone = await scriptedEngine([]);
gone.close();
afterAll(() => {
  small.close();
  large.close();
});
vi.stubEnv("PLATEAU_TURNS", `plateau/test/${process.pid}/in-its-turn`);

const added = Object.fromEntries(
  Object.entries({ small, large, gone }).map(([name, { host }]) => [
    name,
    hostAt(host, id(name.toUpperCase())),
  ]),
);
await hosts.write(hostsFolder, { added, drained: {} });
for (const [lab, host] of Object.entries({
  s1: "small",
  s2: "small",
  l1: "large",
  l2: "large",
  g1: "gone",
})) {
  await labHost.write(lab, hostNamed(host));
}

/** Work of two cores, as a whole lab is, that goes on until it is let go; settles once it began or waits. */
function begin(lab: string) {
  let go = () => {};
  const over = new Promise<void>((resolve) => {
    go = resolve;
  });
  let ended: Promise<unknown> = Promise.resolve();
  const became = new Promise<"works" | "waits">((tell) => {
    const tools = {
      signal: new AbortController().signal,
      tell: (event: ProgressEvent) => event.type === "queued" && tell("waits"),
    };
    ended = inItsTurn(lab, { verb: "up", mode: "change", cores: 2 }, tools, () => {
      tell("works");
      return over;
    });
  });
  return {
    became,
    end: () => {
      go();
      return ended;
    },
  };
}

test("each host has a line of its own, with its own cores", async () => {
  const labs = ["s1", "l1", "l2"].map(begin);
  expect(await Promise.all(labs.map(({ became }) => became))).toEqual(["works", "works", "works"]);
  const second = begin("s2");
  expect(await second.became).toBe("waits");
  for (const one of labs) await one.end();
  await second.end();
});

test("what is to be done on one that is away is begun all the same: it says so itself", async () => {
  const one = begin("g1");
  expect(await one.became).toBe("works");
  await one.end();
});
