import { setTimeout } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import type { Progress } from "../../../scripts/portal/live/progress-of.js";
import type { BoardView } from "../../../scripts/portal/pages/view.js";
import { messagesOf } from "../../lib/messages-of.js";
import { result } from "../../lib/result.js";
import { lab, scriptedPortal } from "../../lib/scripted-portal.js";

/** The board as it is drawn first. */
async function drawn(ask: Awaited<ReturnType<typeof scriptedPortal>>["ask"]): Promise<BoardView> {
  const page = await (await ask("/board", { as: "trainer" })).text();
  const [, data = ""] = /id="data">(.*?)<\/script>/.exec(page) ?? [];
  return JSON.parse(data).view;
}

test("labs are looked at once for all boards that are open, and not at all where none is", async () => {
  const progressOf = vi.fn(async (candidates: readonly string[]) =>
    candidates.map((candidate): Progress => ({ candidate, state: "up", exercises: [] })),
  );
  const { ask } = await scriptedPortal({ progressOf });
  const boards = await Promise.all(
    Array.from({ length: 10 }, () => ask("/api/board/events", { as: "trainer" })),
  );
  await setTimeout(3500);
  expect(progressOf.mock.calls.length).toBeLessThan(6);
  await Promise.all(boards.map(({ body }) => body?.cancel()));
  await setTimeout(3500);
  const looks = progressOf.mock.calls.length;
  await setTimeout(3500);
  expect(progressOf.mock.calls.length).toBe(looks);
});

test("what a lab takes of the server is told, its processor between two looks, and what was stopped as it took too much", async () => {
  const at = "2026-11-30T08:36:49Z";
  const stopped = [
    { machine: "ws3", what: "connections", held: 90, lab: 95, left: 100, of: 200, at } as const,
  ];
  let [looks, processorMs] = [0, 1000];
  const { ask } = await scriptedPortal({
    standingLabs: async () => [lab, "c02"],
    async progressOf(candidates) {
      // Half a core.
      if (looks > 0) processorMs += 1500;
      looks += 1;
      return candidates.map((candidate) =>
        candidate === lab
          ? { candidate, state: "up", exercises: [], memoryMiB: 1550, processorMs, stopped }
          : { candidate, state: "up", exercises: [] },
      );
    },
  });
  const rows: BoardView["rows"][] = [];
  for await (const message of messagesOf<Partial<BoardView>>(
    await ask("/api/board/events", { as: "trainer" }),
  )) {
    if (message.rows) rows.push(message.rows);
    if (rows.length === 2) break;
  }
  const [one, other] = rows.at(-1) ?? [];
  const why = expect.stringMatching(/100 .* 200 .*90.* 95/);
  expect(one).toMatchObject({ lab, memoryMiB: 1550, stopped: [{ machine: "ws3", at, why }] });
  expect(one?.cores).toBeGreaterThan(0.3);
  expect(one?.cores).toBeLessThan(0.6);
  // Nobody knows it where the engine is not Plateau's own.
  expect(other).toMatchObject({ lab: "c02", memoryMiB: null, cores: null });
});

test("a verdict reaches a board that is open within 500 ms, and only what has changed is told", async () => {
  const { ask, portal } = await scriptedPortal();
  const messages = messagesOf<Partial<BoardView>>(
    await ask("/api/board/events", { as: "trainer" }),
  );
  const first = (await messages.next()).value;
  expect(Object.keys(first)).toContain("competences");
  const begun = performance.now();
  await portal.feeds.of(lab).keep([result({ id: "cp03/names-resolve", outcome: "not_satisfied" })]);
  const told = (await messages.next()).value;
  expect(performance.now() - begun).toBeLessThan(500);
  expect(Object.keys(told).toSorted()).toEqual(["now", "rows"]);
  expect(told.rows[0].cells).toEqual({ cp03: { satisfied: 0, red: 1, unseen: 0 } });
  await messages.return(undefined);
});

test("an engine that is away is told on the board, which is drawn with what was known", async () => {
  let isAway = false;
  const { ask } = await scriptedPortal({
    async standingLabs() {
      if (isAway) throw new Error("connect ENOENT");
      return [lab];
    },
  });
  expect(await drawn(ask)).toMatchObject({ trouble: null, rows: [{ lab }] });
  isAway = true;
  expect(await drawn(ask)).toMatchObject({ trouble: "connect ENOENT", rows: [{ lab }] });
});

test("what a candidate has in hand is on his row, and that a trainer is at it as well", async () => {
  const { ask, portal } = await scriptedPortal();
  const feed = portal.feeds.of(lab);
  const what = { fr: "contrôle", en: "checking" };
  let end: () => void = () => undefined;
  const act = feed.act({ what, stops: true }, async ({ tell }) => {
    tell({ type: "result", check: "cp03/names-resolve", outcome: "satisfied", done: 3, of: 9 });
    await new Promise<void>((resolve) => {
      end = resolve;
    });
    return { result: undefined };
  });
  const [row] = (await drawn(ask)).rows;
  expect(row?.doing).toMatchObject({ what: "checking", done: 3, of: 9 });
  end();
  await act;
  expect((await drawn(ask)).rows[0]?.doing).toBeNull();
});
