import { beforeEach, expect, test, vi } from "vitest";
import type { Standing } from "../../../scripts/host/standing.js";
import type { SynthesizedStack } from "../../../scripts/terraform/synthesis.js";
import type { NodeName } from "../../../stacks/plan/plan.js";

vi.resetModules();
const laid = vi.fn<() => Promise<boolean>>();
vi.doMock("../../../scripts/operations/cables.js", () => ({ cablesLaid: laid }));
vi.doMock("../../../scripts/host/start-times.js", () => ({
  startTimes: async () => ({ file1: "10:00" }),
}));
const { applied, settledAt } = await import("../../../scripts/facts/journal.js");
const { isNothing, lackingOf } = await import("../../../scripts/operations/lacking.js");

const files: SynthesizedStack = {
  lab: "t",
  name: "files",
  folder: "/stacks/files",
  digest: "one",
  addresses: new Map<NodeName, string>([["file1", "docker_container.file1"]]),
  reach: { endpoint: "unix:///engine.sock" },
  inside: undefined,
};

/** A lab of one area, whose machine is so. */
const lackingWhere = (State?: string) =>
  lackingOf("t", ["files"], new Map([["files", files]]), {
    nodes: new Map(State === undefined ? [] : [["file1", { State }]]),
    segments: new Map(),
  } as unknown as Standing);

beforeEach(async () => {
  laid.mockResolvedValue(true);
  await applied.write("t", { files: "one" });
  await settledAt.write("t", { file1: "10:00" });
});

test("an area that was applied as it is, and waited for, lacks nothing", async () => {
  expect(isNothing(await lackingWhere("running"))).toBe(true);
});

test.for(["exited", "paused", "created"])(
  "a machine that is %s is to be started",
  async (state) => {
    const lacking = await lackingWhere(state);
    expect(lacking.stopped).toEqual(["file1"]);
    expect(isNothing(lacking)).toBe(false);
  },
);

test("a machine that somebody else started, or that starts again, is to be waited for", async () => {
  expect((await lackingWhere("restarting")).unawaited).toEqual(["file1"]);
  await settledAt.write("t", { file1: "09:00" });
  expect((await lackingWhere("running")).unawaited).toEqual(["file1"]);
});

test("an area is to be applied where a machine is missing, or its synthesis changed", async () => {
  expect((await lackingWhere()).areas).toEqual(["files"]);
  await applied.write("t", { files: "another" });
  expect((await lackingWhere("running")).areas).toEqual(["files"]);
});

test("cables that are not laid are lacking, whatever stands", async () => {
  laid.mockResolvedValue(false);
  const lacking = await lackingWhere("running");
  expect(lacking.cables).toBe(true);
  expect(isNothing(lacking)).toBe(false);
});
