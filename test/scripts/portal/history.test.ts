import { expect, test } from "vitest";
import type { Result } from "../../../checks/lib/run/result.js";
import { looksOf } from "../../../scripts/portal/store/looks.js";
import { result } from "../../lib/result.js";
import { lab, scriptedPortal } from "../../lib/scripted-portal.js";

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 9, minute)).toISOString();
const seen = (id: string, outcome: Result["outcome"], words: string, minute: number) =>
  result({ id, outcome, seen: words, startedAt: at(minute) });
const names = "cp03/names-resolve";
const other = "cp06/ospf-routes";

/** Looks as a page is told them. */
async function historyOf(ask: Awaited<ReturnType<typeof scriptedPortal>>["ask"]) {
  const answer = await ask(`/api/labs/${lab}/history`, { as: "owner" });
  return (await answer.json()).looks;
}

test("each look is there, the last first, with what changed since the one before, by competence", async () => {
  const { ask, portal } = await scriptedPortal();
  const feed = portal.feeds.of(lab);
  await feed.keep([seen(names, "not_satisfied", "NXDOMAIN", 0), seen(other, "satisfied", "2", 0)]);
  await feed.keep([seen(names, "not_satisfied", "NXDOMAIN", 1), seen(other, "satisfied", "3", 1)]);
  await feed.keep([seen(names, "not_satisfied", "SERVFAIL", 2)]);
  await feed.keep([
    seen(names, "satisfied", "10.10.10.10", 3),
    seen(other, "not_observed", "off", 3),
  ]);
  const looks = await historyOf(ask);
  expect(looks).toMatchObject([
    {
      at: at(3),
      satisfied: 1,
      red: 0,
      unseen: 1,
      changes: [
        {
          competence: "cp03",
          checks: [{ id: names, before: "not_satisfied", outcome: "satisfied" }],
        },
        {
          competence: "cp06",
          checks: [{ id: other, before: "satisfied", outcome: "not_observed" }],
        },
      ],
    },
    {
      at: at(2),
      red: 1,
      changes: [
        { checks: [{ before: "not_satisfied", outcome: "not_satisfied", seen: "SERVFAIL" }] },
      ],
    },
    { at: at(1), satisfied: 1, red: 1, changes: [], firstSatisfied: 0 },
    { at: at(0), changes: [{ checks: [{ id: names, before: null }] }], firstSatisfied: 1 },
  ]);
  expect(looks[0].changes[0].checks[0].title).toMatch(/./);
});

test("what a machine said of it is text, and bounded", async () => {
  const { ask, portal } = await scriptedPortal();
  const hostile = `<img src=x onerror=alert(1)>\u202e${"x".repeat(1024 * 1024)}`;
  await portal.feeds.of(lab).keep([seen(names, "not_satisfied", hostile, 0)]);
  const [{ changes }] = await historyOf(ask);
  const [{ seen: told }] = changes[0].checks;
  expect(told).toMatch(/^<img src=x onerror=alert\(1\)>\\u202exx/);
  expect(told.length).toBeLessThan(5000);
});

test("of a lab that is looked at for ever the last 500 looks are kept, and others' all", async () => {
  const { portal, store } = await scriptedPortal();
  await portal.feeds.of("c02").keep([seen(names, "satisfied", "", 0)]);
  await store.act(async (database) => {
    for (let minute = 0; minute < 503; minute++) {
      await database.run(
        "INSERT INTO look (id, candidate, at, satisfied, red, unseen, others) VALUES (?, ?, ?, 1, 0, 0, 0)",
        [minute + 10, lab, at(minute)],
      );
      await database.run(
        "INSERT INTO look_change VALUES (?, ?, 'not_satisfied', 'satisfied', '\"\"')",
        [minute + 10, names],
      );
    }
  });
  await portal.feeds.of(lab).keep([seen(names, "not_satisfied", "", 504)]);
  const looks = await looksOf(store, lab, 1000);
  expect(looks).toHaveLength(500);
  expect(looks[0]?.at).toBe(at(504));
  const rows = await store.act((database) => database.all("SELECT look FROM look_change"));
  expect(rows).toHaveLength(501);
  expect(await looksOf(store, "c02", 10)).toHaveLength(1);
});

test("a look that saw nothing is none", async () => {
  const { portal, store } = await scriptedPortal();
  await portal.feeds.of(lab).keep([]);
  expect(await looksOf(store, lab, 10)).toEqual([]);
});
