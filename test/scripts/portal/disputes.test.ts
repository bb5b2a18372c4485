import { expect, test } from "vitest";
import type { Result } from "../../../checks/lib/run/result.js";
import { evidenceOf, openDisputes } from "../../../scripts/portal/store/disputes.js";
import { openSession } from "../../../scripts/portal/ways-in/sessions.js";
import { result } from "../../lib/result.js";
import { lab, scriptedPortal } from "../../lib/scripted-portal.js";

const check = "cp03/names-resolve";
const [early, late] = ["2026-01-01T09:00:00.000Z", "2026-01-01T10:00:00.000Z"];

function command(own: Partial<Result["evidence"][number]> = {}): Result["evidence"][number] {
  return {
    where: "ws1",
    command: "dig www.plateau.test",
    exitCode: 0,
    stdout: "NXDOMAIN",
    stderr: "",
    at: early,
    durationMs: 5,
    ...own,
  };
}

const red = (own: Partial<Result> = {}) =>
  result({
    id: check,
    outcome: "not_satisfied",
    seen: "NXDOMAIN",
    startedAt: early,
    evidence: [command()],
    ...own,
  });

/** A portal whose lab `c01` was seen red, and what is done to its disputes. */
async function opened(seen: Partial<Result> = {}) {
  const scripted = await scriptedPortal();
  const { ask, act, portal, store } = scripted;
  const feed = portal.feeds.of(lab);
  await feed.keep([red(seen)]);
  const dispute = (seenAt = early, id = check) =>
    act(`/api/labs/${lab}/disputes`, { check: id, seenAt, words: "it answers me" });
  const answer = (id: number, token?: string) =>
    act(
      "/api/disputes/answer",
      { dispute: id, isRight: true, words: "so it is" },
      "trainer",
      token,
    );
  /** As a page of whoever asks has them. */
  const shown = async (as: "owner" | "trainer" = "owner") => {
    const page = await (await ask(`/labs/${lab}`, { as })).text();
    const [, data = ""] = /id="data">(.*?)<\/script>/.exec(page) ?? [];
    return { page, disputes: JSON.parse(data).view.assist.disputes };
  };
  return { ...scripted, feed, act, dispute, answer, shown, store };
}

test("what is disputed is frozen: no later look changes it, and the board has it", async () => {
  const { dispute, feed, shown, ask, store } = await opened();
  expect((await dispute()).status).toBe(200);
  await feed.keep([red({ outcome: "satisfied", seen: "10.10.10.10", startedAt: late })]);
  await feed.keep([
    red({ seen: "SERVFAIL", startedAt: late, evidence: [command({ stdout: "other" })] }),
  ]);
  const { disputes } = await shown();
  expect(disputes).toMatchObject([
    { id: 1, check, seen: "NXDOMAIN", seenAt: early, outcome: "not_satisfied", answer: null },
  ]);
  expect((await evidenceOf(store, lab, 1))?.kept).toEqual([command()]);
  const told = await (await ask(`/api/evidence/${lab}/1`, { as: "trainer" })).json();
  expect(told.commands).toMatchObject([{ command: "dig www.plateau.test", stdout: "NXDOMAIN" }]);
  expect(await openDisputes(store)).toHaveLength(1);
  // Of another lab it is none, and nobody's who is not a trainer.
  expect((await (await ask("/api/evidence/c02/1", { as: "trainer" })).json()).commands).toEqual([]);
  expect((await ask(`/api/evidence/${lab}/1`, { as: "owner" })).status).toBe(403);
});

test.for([
  "UPDATE dispute SET frozen = '{}'",
  "UPDATE dispute SET evidence = '{}'",
  "UPDATE dispute SET opened_at = '2020-01-01T00:00:00.000Z'",
  "UPDATE dispute SET words = ''",
  "DELETE FROM dispute",
])("the database itself refuses: %s", async (statement) => {
  const { dispute, store } = await opened();
  await dispute();
  await expect(store.act((database) => database.run(statement))).rejects.toThrow(/frozen|kept/);
});

test("a trainer answers by name, date and words, once; whoever comes later finds it over", async () => {
  const { dispute, answer, shown, act, store } = await opened();
  await dispute();
  expect((await answer(1)).status).toBe(200);
  const [told] = (await shown()).disputes;
  expect(told.answer).toMatchObject({ by: "zoe", isRight: true, words: "so it is" });
  expect(Date.now() - Date.parse(told.answer.at)).toBeLessThan(60_000);
  const max = await openSession(store, { role: "trainer", who: "max" });
  expect(await answer(1, max)).toMatchObject({ status: 400 });
  const withdrawn = await act(`/api/labs/${lab}/disputes/withdraw`, { dispute: 1 });
  expect(withdrawn.error).toContain("is not open");
  await expect(
    store.act((database) => database.run("UPDATE dispute SET answered_by = 'max'")),
  ).rejects.toThrow("over");
  expect((await shown()).disputes[0].answer.by).toBe("zoe");
  // Disputed again, it is another one.
  expect((await dispute()).status).toBe(200);
  expect((await shown()).disputes).toHaveLength(2);
});

test("a candidate withdraws his own, and no other's", async () => {
  const { dispute, act, shown, answer } = await opened();
  await dispute();
  const foreign = await act("/api/labs/c02/disputes/withdraw", { dispute: 1 }, "other");
  expect(foreign.status).toBe(400);
  expect((await shown()).disputes[0].withdrawnAt).toBeNull();
  expect((await act(`/api/labs/${lab}/disputes/withdraw`, { dispute: 1 })).status).toBe(200);
  expect((await shown()).disputes[0].withdrawnAt).not.toBeNull();
  expect((await answer(1)).status).toBe(400);
});

test("what is not red, was never seen, or was looked at again since is not disputed", async () => {
  const { dispute, feed } = await opened();
  expect((await dispute(early, "cp03/dns-is-redundant")).status).toBe(400);
  await feed.keep([red({ startedAt: late })]);
  expect((await dispute(early)).error).toContain("was looked at again meanwhile");
  await feed.keep([red({ outcome: "satisfied", startedAt: late })]);
  expect((await dispute(late)).error).toContain("is not red at the last check");
});

test("a flood of disputes is bounded: one a check, 10 at once, 30 a day", async () => {
  const { dispute, act, feed, store } = await opened();
  const { catalogue } = await import("../../../checks/catalogue.js");
  const ids = [...catalogue.hints.keys()].slice(0, 12);
  await feed.keep(ids.map((id) => red({ id })));
  const [first = ""] = ids;
  const same = await Promise.all(Array.from({ length: 5 }, () => dispute(early, first)));
  expect(same.filter(({ status }) => status === 200)).toHaveLength(1);
  for (const id of ids.slice(1)) await dispute(early, id);
  expect(await openDisputes(store)).toHaveLength(10);
  for (let id = 1; id <= 10; id++) {
    await act(`/api/labs/${lab}/disputes/withdraw`, { dispute: id });
  }
  for (let times = 0; times < 30; times++) {
    await dispute(early, first);
    const [open] = await openDisputes(store);
    await act(`/api/labs/${lab}/disputes/withdraw`, { dispute: open?.id ?? 0 });
  }
  expect((await dispute(early, first)).error).toContain("30 a day are enough");
  const kept = await store.act((database) => database.all("SELECT id FROM dispute"));
  expect(kept).toHaveLength(30);
});

test("hostile evidence is text, with what is not seen in it written out, and bounded", async () => {
  const hostile = "<script>alert(1)</script>\u202egnp\u2066\u001b]52;c;aGk=\u0007";
  const huge = "x".repeat(1024 * 1024);
  const evidence = [
    command({ stdout: hostile + huge, command: huge }),
    ...Array.from({ length: 500 }, () => command({ stderr: huge })),
  ];
  const { dispute, shown, ask, store } = await opened({ seen: hostile + huge, evidence });
  await dispute();
  const { page, disputes } = await shown("trainer");
  expect(page).not.toContain("<script>alert");
  expect(page.length).toBeLessThan(200_000);
  expect(disputes[0].seen).toMatch(/^<script>alert\(1\)<\/script>\\u202egnp\\u2066\\u001b/);
  expect(disputes[0].seen.length).toBeLessThan(5000);
  const answer = await ask(`/api/evidence/${lab}/1`, { as: "trainer" });
  expect(answer.headers.get("content-type")).toContain("application/json");
  const text = await answer.text();
  expect(text.length).toBeLessThan(200_000);
  const { commands, left } = JSON.parse(text);
  expect(commands[0].stdout).toContain("\\u202egnp");
  expect(commands.length + left).toBe(501);
  expect(left).toBeGreaterThan(400);
  const rows = await store.act((database) =>
    database.all("SELECT length(evidence) + length(frozen) AS size FROM dispute"),
  );
  expect(Number(rows[0]?.["size"])).toBeLessThan(100_000);
});
