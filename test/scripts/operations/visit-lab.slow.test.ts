import { once } from "node:events";
import { expect, test, vi } from "vitest";
import type { ProgressEvent } from "../../../scripts/ground/progress-event.js";
import { program, type Started } from "../../lib/program.js";

vi.resetModules();
vi.doMock("../../../scripts/host/standing.js", () => ({
  standing: async () => ({ nodes: new Map(), segments: new Map() }),
}));
const { visitLab } = await import("../../../scripts/operations/visit-lab.js");
const { watchLab } = await import("../../../scripts/operations/watch/watch-lab.js");
const { playUsers } = await import("../../../scripts/training/play-users.js");
const hold = await program("hold-lab");

let last = 0;
const fresh = () => `t${process.pid}-v${++last}`;

/** A use case's tools, and what it told. */
function toolsOf() {
  const events: ProgressEvent[] = [];
  const { signal } = new AbortController();
  return { events, tools: { signal, tell: (event: ProgressEvent) => void events.push(event) } };
}

async function changing(candidate: string): Promise<Started> {
  const change = hold(candidate, "reset", "change");
  expect(await change.next()).toEqual({ in: "reset" });
  return change;
}

test("between two acts of a visit nobody waits; a change waits for one that goes on", async () => {
  const candidate = fresh();
  const { tools, events } = toolsOf();
  const seen = await visitLab(candidate, { verb: "play" }, tools, async ({ act }) => {
    await act(async () => undefined);
    const first = await changing(candidate);
    first.send({});
    expect(await first.next()).toEqual({ out: "reset" });
    return act(async () => {
      const change = hold(candidate, "reset", "change");
      return [await change.next(), change] as const;
    });
  });
  expect(seen[0]).toEqual({ waits: [`play ${process.pid}`] });
  expect(await seen[1].next()).toEqual({ in: "reset" });
  expect(events).toEqual([]);
});

test("an act waits for the change that goes on, tells for whom, and is done after it", async () => {
  const candidate = fresh();
  const change = await changing(candidate);
  const { tools, events } = toolsOf();
  const work = vi.fn(async () => "done");
  const visit = visitLab(candidate, { verb: "play" }, tools, ({ act }) => act(work));
  await vi.waitFor(() =>
    expect(events).toMatchObject([{ type: "waits", for: [{ verb: "reset", pid: change.pid }] }]),
  );
  expect(work).not.toHaveBeenCalled();
  change.send({});
  expect(await visit).toBe("done");
});

test("a visit is seen and stopped by whoever watches, between two acts as well", async () => {
  const candidate = fresh();
  const { tools } = toolsOf();
  const visit = visitLab(candidate, { verb: "play" }, tools, async ({ signal }) => {
    await once(signal, "abort");
    signal.throwIfAborted();
  });
  const stopped = expect(visit).rejects.toThrow("stopped by 'lab watch --cancel'");
  const { signal } = new AbortController();
  await vi.waitFor(async () => {
    const ends = await watchLab({ candidate, cancel: true }, { signal, tell: () => undefined });
    expect(ends).toMatchObject([{ verb: "play", end: { how: "stopped" } }]);
  });
  await stopped;
});

test("users who are played wait while somebody changes the lab", async () => {
  const candidate = fresh();
  const change = await changing(candidate);
  const { tools, events } = toolsOf();
  const part = { as: "h.dupont", subject: "Imprimante", text: "Elle ne répond plus." } as const;
  const playing = playUsers({ candidate, part }, tools);
  const refused = expect(playing).rejects.toThrow(`lab '${candidate}' has no helpdesk`);
  await vi.waitFor(() => expect(events).toMatchObject([{ type: "waits" }]));
  change.send({});
  await refused;
  expect(events).toMatchObject([{ type: "waits" }, { type: "note", note: "" }]);
});
