import { expect, test, vi } from "vitest";
import { openSession } from "../../../scripts/portal/ways-in/sessions.js";
import { result } from "../../lib/result.js";
import { lab, scriptedPortal } from "../../lib/scripted-portal.js";

const check = "cp03/names-resolve";

/** A portal, and what asks it to change something; returns its status and why it refused. */
async function opened() {
  const scripted = await scriptedPortal();
  const { ask, act, portal, store } = scripted;
  const max = await openSession(store, { role: "trainer", who: "max" });
  const call = (words = "", of: string | null = null) =>
    act(`/api/labs/${lab}/help`, { check: of, words });
  const assist = async () => (await portal.feeds.of(lab).snapshot()).assist;
  const board = async () => {
    const page = await (await ask("/board", { as: "trainer" })).text();
    const [, data = ""] = /id="data">(.*?)<\/script>/.exec(page) ?? [];
    return { page, view: JSON.parse(data).view };
  };
  return { ...scripted, max, act, call, assist, board };
}

test("a call comes to the board with its red line, is taken by a trainer by name, and closed", async () => {
  const { portal, call, act, board, assist, max } = await opened();
  const red = result({ id: check, outcome: "not_satisfied", seen: "NXDOMAIN" });
  await portal.feeds.of(lab).keep([red]);
  expect(await call("I have tried dig", check)).toMatchObject({ status: 200 });
  const [waiting] = (await board()).view.queue.calls;
  expect(waiting).toMatchObject({
    lab,
    words: "I have tried dig",
    takenBy: null,
    check: { id: check, seen: "NXDOMAIN" },
  });
  expect(Date.now() - Date.parse(waiting.openedAt)).toBeLessThan(60_000);
  // What is attached is what was seen then.
  await portal.feeds.of(lab).keep([{ ...red, seen: "something else" }]);
  expect((await board()).view.queue.calls[0].check.seen).toBe("NXDOMAIN");

  expect((await act("/api/help/take", { call: waiting.id }, "trainer")).status).toBe(200);
  expect((await assist()).call).toMatchObject({ takenBy: "zoe" });
  expect(await act("/api/help/take", { call: waiting.id }, "trainer", max)).toMatchObject({
    status: 400,
    error: "zoe looks after c01 already",
  });
  expect((await act("/api/help/close", { call: waiting.id }, "trainer", max)).status).toBe(200);
  expect((await assist()).call).toMatchObject({ takenBy: "zoe", endedBy: "max" });
  expect((await board()).view.queue.calls).toEqual([]);
  const again = await act("/api/help/close", { call: waiting.id }, "trainer");
  expect(again).toMatchObject({ status: 400, error: "this call is over; load the page again" });
});

test("one call is open at a time, also where many come at once, and it is taken back", async () => {
  const { call, act, assist, board } = await opened();
  const all = await Promise.all(Array.from({ length: 10 }, () => call()));
  expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
  expect((await board()).view.queue.calls).toHaveLength(1);
  const other = await act("/api/labs/c02/help/end", {}, "other");
  expect(other.status).toBe(400);
  expect((await act(`/api/labs/${lab}/help/end`, {})).status).toBe(200);
  expect((await assist()).call?.endedBy).toBeNull();
  expect((await board()).view.queue.calls).toEqual([]);
});

test("who has waited for longest comes first", async () => {
  const { call, act, board } = await opened();
  await act("/api/labs/c02/help", { check: null, words: "" }, "other");
  await call();
  const { calls } = (await board()).view.queue;
  expect(calls.map((one: { lab: string }) => one.lab)).toEqual(["c02", lab]);
});

test("a flood of calls is bounded, told, and neither in the audit nor anybody else's", async () => {
  const { call, act, store } = await opened();
  for (let times = 0; times < 20; times++) {
    expect((await call()).status).toBe(200);
    await act(`/api/labs/${lab}/help/end`, {});
  }
  const refused = await Promise.all(Array.from({ length: 50 }, () => call("x".repeat(1000))));
  expect(refused.every(({ status }) => status === 400)).toBe(true);
  expect(refused[0]?.error).toContain("20 calls in an hour are enough");
  const count = async (table: string, where: string) =>
    (await store.act((database) => database.all(`SELECT * FROM ${table} WHERE ${where}`))).length;
  expect(await count("help_call", "1")).toBe(20);
  expect(await count("audit", "what = 'call help'")).toBe(20);
  expect((await act("/api/labs/c02/help", { check: null, words: "" }, "other")).status).toBe(200);
});

test("what somebody writes is text on pages, with what is not seen in it written out", async () => {
  const { call, board, ask } = await opened();
  await call("<img src=x onerror=alert(1)> \u202egnp.exe \u001b]52;c;aGk=\u0007");
  const { page, view } = await board();
  expect(page).not.toContain("<img");
  expect(view.queue.calls[0].words).toBe(
    "<img src=x onerror=alert(1)> \\u202egnp.exe \\u001b]52;c;aGk=\\u0007",
  );
  const own = await (await ask(`/labs/${lab}`, { as: "owner" })).text();
  expect(own).not.toContain("<img");
  expect(own).not.toContain("\u202e");
});

test("a page hears at once that somebody comes", async () => {
  const { call, act, portal, board } = await opened();
  const changed = vi.fn();
  const unfollow = portal.feeds.of(lab).follow(changed);
  await call();
  const [{ id }] = (await board()).view.queue.calls;
  await vi.waitFor(() => expect(changed).toHaveBeenCalled());
  changed.mockClear();
  await act("/api/help/take", { call: id }, "trainer");
  await vi.waitFor(() => expect(changed).toHaveBeenCalled(), { timeout: 1000 });
  unfollow();
});
