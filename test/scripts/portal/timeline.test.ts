import { expect, test } from "vitest";
import { UnreadableFacts } from "../../../scripts/ground/unreadable-facts.js";
import { note } from "../../../scripts/portal/store/audit.js";
import { result } from "../../lib/result.js";
import { lab, scriptedPortal } from "../../lib/scripted-portal.js";

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 9, minute)).toISOString();
const none = { exercises: [], hints: [], pauses: [], assistances: [], unread: [] };

/** The page's rows, tags left out. */
function rowsOf(page: string): string[] {
  return [...page.matchAll(/<tr><td>(.*?)<\/tr>/g)].map(([, row = ""]) =>
    row
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );
}

test("a trainer reads what happened in one lab, of audit and journals, the last first", async () => {
  const { ask, portal, store } = await scriptedPortal({
    journalsOf: async () => ({
      ...none,
      exercises: [
        { id: "cp03/office-move", startedAt: at(1), finishedAt: at(40), satisfied: 2, of: 3 },
      ],
      hints: [
        {
          check: "cp03/names-resolve",
          step: "where",
          minutes: 2,
          takenAt: at(5),
          text: { fr: "", en: "" },
        },
      ],
      pauses: [{ since: at(10), until: at(15), guests: [] }],
      assistances: [
        {
          id: "1",
          by: "zoe",
          machine: "ws1",
          since: at(20),
          until: at(25),
          typed: [{ who: lab, role: "candidate", since: at(21), until: at(22) }],
        },
      ],
    }),
  });
  const red = result({ id: "cp03/names-resolve", outcome: "not_satisfied", startedAt: at(3) });
  await portal.feeds.of(lab).keep([red]);
  await portal.feeds.of(lab).keep([{ ...red, outcome: "satisfied", startedAt: at(4) }]);
  const post = (path: string, body: unknown, as: "owner" | "trainer" = "owner") =>
    ask(path, { as, method: "POST", body });
  await post(`/api/labs/${lab}/reset`, { machines: ["ws1"] });
  await post(`/api/labs/${lab}/help`, { check: null, words: "<b>please</b>" });
  await post("/api/help/take", { call: 1 }, "trainer");
  await post(
    `/api/appraisals/${lab}`,
    { criterion: "cp03/cabling-and-wifi", verdict: "met", words: "" },
    "trainer",
  );
  // Another's, and of a lab whose name begins alike.
  const actor = { role: "trainer", who: "max", address: "" } as const;
  await note(store, actor, "observe console", "c011 ws1");
  await note(store, actor, "reset", "c02 c01");

  const page = await (await ask(`/timeline/${lab}`, { as: "trainer" })).text();
  const rows = rowsOf(page).map((row) => row.replace(/^\d\d:\d\d:\d\d /, ""));
  expect(rows.slice(-10)).toEqual([
    "exercise cp03/office-move: end, 2/3 satisfied",
    "zoe hands ws1 back, or had it still at that time",
    expect.stringMatching(/^c01 types on ws1, until /),
    "zoe takes over a terminal of ws1",
    "the lab goes on",
    "the lab is paused",
    "c01 takes a hint of cp03/names-resolve: where to look, 2 min",
    "look at the lab: ✓ 1 ✗ 0 cp03/names-resolve → ✓",
    "look at the lab: ✓ 0 ✗ 1",
    "exercise cp03/office-move: start",
  ]);
  expect(rows.slice(0, -10).toSorted()).toEqual(
    [
      "c01 reset ws1",
      "c01 calls for help &lt;b>please&lt;/b>",
      "zoe takes the call",
      "zoe judges cp03/cabling-and-wifi: met",
    ].toSorted(),
  );
  expect(page).not.toContain("<b>");
  expect(page).not.toContain("<script");
});

test("what can't be read is told, and the rest is there all the same", async () => {
  const unread = new UnreadableFacts(
    "/lab/hints.json",
    { fr: "est vide", en: "is empty" },
    { fr: "remettez-le", en: "put it back" },
  );
  const { ask } = await scriptedPortal({
    journalsOf: async () => ({ ...none, pauses: [{ since: at(1), guests: [] }], unread: [unread] }),
  });
  const page = await (await ask(`/timeline/${lab}`, { as: "trainer" })).text();
  expect(page).toContain("/lab/hints.json");
  expect(rowsOf(page)).toHaveLength(1);
});
