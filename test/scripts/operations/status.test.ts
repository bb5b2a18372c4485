import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { type MachineName, machineNames } from "../../../stacks/plan/plan.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const home = temporaryFolder();
vi.stubEnv("PLATEAU_HOME", home);
vi.resetModules();
const { Channel, NotObserved } = await import("../../../scripts/channel/channel.js");
const stopped = {
  machine: "ws3",
  what: "memory",
  held: 1024,
  lab: 1300,
  left: 1200,
  of: 24106,
  at: "2026-11-30T08:36:49Z",
};
/** As the watch of the engine notes it. */
function noted(lab: string) {
  return {
    Name: `plateau-stopped-plateau-${lab}-ws3`,
    Labels: { "plateau.lab": lab, "plateau.stopped": JSON.stringify(stopped) },
  };
}
vi.doMock("../../../scripts/host/standing.js", () => ({
  standing: async () => ({
    engine: { listVolumes: async () => ({ Volumes: [noted("other"), noted("t")] }) },
    nodes: new Map(
      machineNames.map((name) => [name, { State: name === "ws3" ? "exited" : "running" }]),
    ),
    segments: new Map(),
  }),
}));
vi.doMock("../../../scripts/channel/open-channel.js", () => ({
  async openChannel(_: string, name: MachineName) {
    if (name === "ws1") throw new NotObserved("plateau-t-ws1 did not answer within 2500 ms");
    const channel = new Channel({
      send(id) {
        if (name === "ws2") return channel.end("the machine stopped");
        const stdout = "anon 1048576\n2: lan    inet 10.10.30.51/24 brd 10.10.30.255\n";
        channel.answered(id, { code: 0, stdout, stderr: "" });
      },
      close: () => undefined,
    });
    return channel;
  },
}));
const { inLanguage } = await import("../../../scripts/ground/say.js");
const { stoppedLines } = await import("../../../scripts/cli/reports/stopped-lines.js");
const { statusOf, statusSchema } = await import("../../../scripts/operations/status.js");

test("a machine that runs and is silent is told from one that answers, and from one that is off", async () => {
  const status = await statusOf("t");
  expect(statusSchema.parse(status)).toEqual(status);
  const of = (name: string) => status.machines.find((machine) => machine.name === name);
  expect(of("fw1")).toMatchObject({
    state: "running",
    answers: true,
    memoryMiB: 1,
    addresses: ["lan 10.10.30.51/24"],
  });
  for (const name of ["ws1", "ws2"]) {
    expect(of(name)).toMatchObject({ state: "running", answers: false, addresses: [] });
  }
  expect(of("ws3")).toMatchObject({ state: "exited", answers: false });
  expect(status).toMatchObject({ state: "partial", unreadable: [] });
});

test("a machine that the server stopped is told, with why and what to do", async () => {
  const status = await statusOf("t");
  expect(status.stopped).toEqual([stopped]);
  const lines = inLanguage("en", () => stoppedLines("t", status.stopped));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(
    /^! ws3, .*, stopped by the server: 1200 of 24106 was left \(memory of the server, MiB\); it held 1024, and its lab, more than any other, 1300; 'lab reset t ws3' resets it, 'lab up t' starts it as it is$/,
  );
});

test("files that can't be read are named with what is wrong, and may be an operation that was killed", async () => {
  mkdirSync(join(home, "t"), { recursive: true });
  writeFileSync(join(home, "t", "hints.json"), "{");
  writeFileSync(join(home, "t", "slot"), "first");
  const { state, unreadable } = await statusOf("t");
  expect(state).toBe("partial");
  const names = ["hints.json", "slot"];
  expect(unreadable.map(({ file }) => file)).toEqual(names.map((name) => join(home, "t", name)));
  expect(unreadable[0]?.why.fr).toContain("n'est pas du JSON entier");
  expect(unreadable[1]?.why.en).toContain('holds "first"');
  writeFileSync(join(home, "t", "operation.json"), "");
  expect((await statusOf("t")).state).toBe("interrupted");
});
