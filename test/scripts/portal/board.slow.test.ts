import { setTimeout } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import type { Progress } from "../../../scripts/portal/live/progress-of.js";
import type { BoardView } from "../../../scripts/portal/pages/view.js";
import { messagesOf } from "../../lib/messages-of.js";
import { lab, scriptedPortal } from "../../lib/scripted-portal.js";

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
