import { expect, test, vi } from "vitest";
import type { LabFacts } from "../../../scripts/portal/live/lab-facts.js";
import { notedOf } from "../../../scripts/portal/store/audit.js";
import { lab, scriptedPortal } from "../../lib/scripted-portal.js";

const url = `/api/labs/${lab}/plug`;
const body = { machine: "ws2", from: "lan", to: "guest" };

type Scripted = Awaited<ReturnType<typeof scriptedPortal>>;

async function viewOf({ ask }: Scripted, as: "owner" | "trainer") {
  const page = await (await ask(`/labs/${lab}`, { as })).text();
  const [, data = ""] = /id="data">(.*?)<\/script>/.exec(page) ?? [];
  return JSON.parse(data).view;
}

test("a candidate moves a cable of his lab, as his own act, and the timeline has it", async () => {
  const isHis: unknown[] = [];
  const portal = await scriptedPortal({
    async plug(input) {
      isHis.push(input);
      return input;
    },
  });
  expect((await portal.act(url, body)).status).toBe(202);
  await vi.waitFor(async () =>
    expect((await viewOf(portal, "owner")).notice?.text).toBe(
      "Cable 'lan' of ws2: plugged into guest.",
    ),
  );
  expect(isHis).toEqual([{ candidate: lab, ...body, isCandidate: true }]);
  const [last] = await notedOf(portal.store, lab, 1);
  expect(last).toMatchObject({ what: "plug", about: `${lab} ws2 lan → guest` });
});

test("a cable is pulled out", async () => {
  const portal = await scriptedPortal();
  expect((await portal.act(url, { ...body, to: null })).status).toBe(202);
  await vi.waitFor(() => expect(portal.done).toEqual([`plug ${lab} ws2 lan null`]));
});

test.for([
  ["a segment that there is not", { ...body, to: "vlan9" }, "malformed"],
  ["a cable that the machine has not", { ...body, from: "srv" }, "unknown segment"],
  ["a machine that there is not", { ...body, machine: "ws9" }, "malformed"],
  ["an option", { ...body, machine: "--unplug" }, "malformed"],
] as const)("%s is refused, and nothing is done", async ([, asked, why]) => {
  const portal = await scriptedPortal();
  const { status, error } = await portal.act(url, asked);
  expect(status).toBe(400);
  expect(error).toContain(why);
  expect(portal.done).toEqual([]);
});

test("another candidate moves no cable of it", async () => {
  const portal = await scriptedPortal();
  expect((await portal.act(url, body, "other")).status).toBe(403);
  expect(portal.done).toEqual([]);
});

test("the cable of a machine that stopped is not touched, which the page is told", async () => {
  const portal = await scriptedPortal();
  expect((await portal.act(url, { ...body, machine: "ws3" })).status).toBe(202);
  await vi.waitFor(async () =>
    expect((await viewOf(portal, "owner")).notice?.text).toContain("ws3 does not run"),
  );
  expect(portal.done).toEqual([]);
});

test("a candidate is shown where he has put cables, and a trainer where they are", async () => {
  const movedAt = "2026-01-01T08:00:00.000Z";
  const cables: LabFacts["cables"] = {
    // An exercise has moved two of them, one after he had.
    moved: { "ws1/lan": "dmz", "ws2/lan": "srv", "ws3/lan": null },
    byHand: { "ws2/lan": { to: "guest", movedAt }, "ws3/lan": { to: null, movedAt } },
  };
  const portal = await scriptedPortal({
    factsOf: async () => ({
      state: "up",
      machines: [],
      holders: [],
      hints: [],
      exercises: { lab, exercises: [], halfDone: [] },
      cables,
      changedAt: "",
    }),
  });
  const cable = (machine: string, to: string | null, at: string | null) => ({
    ...{ machine, from: "lan", to },
    movedAt: at,
  });
  expect((await viewOf(portal, "owner")).cables).toEqual([
    cable("ws2", "guest", movedAt),
    cable("ws3", null, movedAt),
  ]);
  expect((await viewOf(portal, "trainer")).cables).toEqual([
    cable("ws1", "dmz", null),
    cable("ws2", "srv", null),
    cable("ws3", null, movedAt),
  ]);
});
