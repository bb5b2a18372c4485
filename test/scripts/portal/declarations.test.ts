import { expect, test } from "vitest";
import { declarationSchema } from "../../../scripts/facts/declaration/declaration.js";
import { exampleDeclaration } from "../../../scripts/training/declare/example-declaration.js";
import { lab, scriptedPortal } from "../../lib/scripted-portal.js";

const path = `/api/labs/${lab}/declaration`;
const { accounts } = exampleDeclaration();
const line = "local account mon1 prometheus: uid 150 (demande 14 : mesures de mon1)";

test("a candidate hands a declaration in as text, and is told what it came to", async () => {
  const { ask, done } = await scriptedPortal();
  const body = { text: JSON.stringify({ accounts }) };
  const answer = await ask(path, { as: "owner", method: "POST", body });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ added: [line], removed: [], same: 0, waitsFor: null });
  expect(done).toEqual([`declare ${lab} ${line}`]);
});

test("what is no declaration is refused in the reader's words, and nothing is noted", async () => {
  const { ask, done } = await scriptedPortal();
  const text = JSON.stringify({ people: [{ login: "root" }] });
  const headers = { "accept-language": "fr" };
  const answer = await ask(path, { as: "owner", method: "POST", body: { text }, headers });
  expect(answer.status).toBe(400);
  const { error } = await answer.json();
  expect(error).toContain("la déclaration est à reprendre, et rien n'a changé :");
  expect(error).toContain("people[0].reason manque");
  expect(done).toEqual([]);
});

test("it is handed in and taken back by its candidate or a trainer, who is noted, and by no other candidate", async () => {
  const { act, done, store } = await scriptedPortal();
  expect((await act(`${path}/undo`, {})).status).toBe(200);
  expect((await act(path, { text: "{}" }, "trainer")).status).toBe(200);
  expect((await act(path, { text: "{}" }, "other")).status).toBe(403);
  expect((await act(`${path}/undo`, {}, "other")).status).toBe(403);
  expect(done).toEqual([`undeclare ${lab}`, `declare ${lab}`]);
  const noted = await store.act((database) =>
    database.all("SELECT role, who FROM audit WHERE what = 'declare' ORDER BY id"),
  );
  expect(noted).toMatchObject([{ role: "candidate" }, { role: "trainer", who: "zoe" }]);
});

test("trainers read what counts, and all that was handed in, the last first", async () => {
  const declaration = declarationSchema().parse({ accounts });
  const lines = [{ fr: "compte", en: "account" }];
  const at = (minute: number) => `2026-11-28T09:0${minute}:00.000Z`;
  const { ask } = await scriptedPortal({
    declared: async () => ({
      lab,
      lines,
      at: at(2),
      declaration,
      history: [
        { at: at(1), undoneAt: at(2), lines: [] },
        { at: at(2), lines },
      ],
    }),
  });
  const view = await (await ask(`/api/labs/${lab}/declared`, { as: "trainer" })).json();
  expect(view).toMatchObject({ lines: ["account"], at: at(2), waitsFor: null });
  expect(JSON.parse(view.text).accounts).toHaveLength(1);
  expect(view.history).toEqual([
    { at: at(2), undoneAt: null, lines: ["account"] },
    { at: at(1), undoneAt: at(2), lines: [] },
  ]);
});

test("the board tells how many things a candidate has declared", async () => {
  const { ask } = await scriptedPortal({
    progressOf: async (candidates) =>
      candidates.map((candidate) => ({ candidate, state: "up", exercises: [], declared: 3 })),
  });
  expect(await (await ask("/board", { as: "trainer" })).text()).toContain("3 declared");
});
