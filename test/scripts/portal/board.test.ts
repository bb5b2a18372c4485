import { expect, test } from "vitest";
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

test("the clock of each exercise stands on the board, and what is over is told", async () => {
  const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
  const { ask } = await scriptedPortal({
    progressOf: async (candidates) =>
      candidates.map((candidate) => ({
        candidate,
        state: "up" as const,
        exercises: [
          { id: "cp03/office-move", endsAt: inMs(29.5 * 60_000), stoppedAt: null },
          { id: "cp12/intranet-back", endsAt: inMs(-3.5 * 60_000), stoppedAt: null },
        ],
      })),
  });
  const page = await (await ask("/board", { as: "trainer" })).text();
  expect(page).toContain('<span class="note"> · cp03/office-move, 30 min left</span>');
  expect(page).toContain('<span class="note late"> · cp12/intranet-back, 3 min over time</span>');
});

test("a scenario that is played stands on the board with its title and its clock, which stands in a pause", async () => {
  const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
  const { ask } = await scriptedPortal({
    standingLabs: async () => [lab, "c02", "c03"],
    progressOf: async (candidates) =>
      candidates.map((candidate) => ({
        candidate,
        state: "up" as const,
        exercises: [],
        ...(candidate === lab && {
          scenario: { name: "matinee", endsAt: inMs(19.5 * 60_000), stoppedAt: null },
        }),
        ...(candidate === "c02" && {
          scenario: { name: "gone", endsAt: inMs(0), stoppedAt: inMs(-7.5 * 60_000) },
        }),
      })),
  });
  const page = await (await ask("/board", { as: "trainer" })).text();
  expect(page).toContain(
    '<span class="note"> · scenario “an ordinary morning”, 20 min left</span>',
  );
  // Of another Plateau: it is told by its name.
  expect(page).toContain('<span class="note"> · scenario “gone”, 8 min left</span>');
  expect(page.match(/ · scenario /g)).toHaveLength(2);
  const french = await ask("/board", { as: "trainer", headers: { "accept-language": "fr" } });
  expect(await french.text()).toContain("scénario « une matinée ordinaire », 20 min restantes");
});
