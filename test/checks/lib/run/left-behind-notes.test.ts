import { expect, test } from "vitest";
import { noteLeftBehind } from "../../../../checks/lib/run/left-behind-notes.js";
import { forgetLeftBehind } from "../../../../scripts/facts/forget-left-behind.js";
import { leftBehindNotes } from "../../../../scripts/facts/journal.js";

const on = (where: string, name: string) => ({
  where,
  what: { fr: `chose ${name}`, en: `thing ${name}` },
});
const left = (where: string, name: string, why = "refused") => ({ ...on(where, name), why });
const noted = async (lab: string) =>
  (await leftBehindNotes.read(lab)).map(({ where, what, check, why }) => [
    where,
    what.en,
    check,
    why,
  ]);

test("what is left is noted once, with who left it and why at last", async () => {
  await noteLeftBehind("c01", "cp02/a", {
    gone: [],
    leftBehind: [left("ws1", "1"), left("ws2", "1")],
  });
  await noteLeftBehind("c01", "cp02/b", {
    gone: [on("ws3", "1")],
    leftBehind: [left("ws1", "1", "busy")],
  });
  expect(await noted("c01")).toEqual([
    ["ws2", "thing 1", "cp02/a", "refused"],
    ["ws1", "thing 1", "cp02/b", "busy"],
  ]);
});

test("what is taken away later is noted no more, nor what was on a machine that was made anew", async () => {
  const leftBehind = [left("ws1", "1"), left("ws1", "2"), left("ws2", "1"), left("probe-lan", "1")];
  await noteLeftBehind("c02", "cp02/a", { gone: [], leftBehind });
  await noteLeftBehind("c02", "cp02/b", { gone: [on("ws1", "1")], leftBehind: [] });
  expect((await noted("c02")).map((note) => note.slice(0, 2))).toEqual([
    ["ws1", "thing 2"],
    ["ws2", "thing 1"],
    ["probe-lan", "thing 1"],
  ]);
  await forgetLeftBehind("c02", ["ws1", "fw1"]);
  expect((await noted("c02")).map(([where]) => where)).toEqual(["ws2", "probe-lan"]);
});
