import { expect, test, vi } from "vitest";
import type { NodeName } from "../../../stacks/plan/plan.js";

const late: Partial<Record<NodeName, string>> = {};
vi.doMock("../../../scripts/operations/until-ready.js", () => ({
  untilReady: async (_: string, node: NodeName) => late[node],
}));
vi.doMock("../../../scripts/operations/too-late.js", () => ({
  tooLate: async (_: string, node: NodeName, why: string) => new Error(`${node}: ${why}`),
}));
vi.doMock("../../../scripts/operations/plug.js", () => ({ replug: async () => undefined }));
vi.resetModules();
const { settle } = await import("../../../scripts/operations/settle.js");

const options = { note: () => undefined, isKnownBroken: false };

test("of what was left as it was somebody is told; what is as new has to answer", async () => {
  late.fw1 = "dhcp-helper.service: inactive";
  const both: readonly NodeName[] = ["fw1", "ws1"];
  const asLeft = new Set(both);
  expect(await settle("c01", both, { ...options, asLeft })).toEqual([
    { node: "fw1", why: "dhcp-helper.service: inactive" },
  ]);
  const isNew = settle("c01", both, { ...options, asLeft: new Set(["ws1"]) });
  await expect(isNew).rejects.toThrow("fw1: dhcp-helper.service: inactive");
});

test("who is waited for is told as it grows less", async () => {
  delete late.fw1;
  const notes: unknown[] = [];
  const note = (told: unknown) => notes.push(told);
  await settle("c01", ["fw1", "ws1"], { ...options, note, asLeft: new Set() });
  expect(notes).toEqual(["fw1, ws1", "ws1", ""]);
});
