import { expect, test, vi } from "vitest";
import type { DifferenceView } from "../../../scripts/portal/pages/board-view.js";
import { scriptedPortal } from "../../lib/scripted-portal.js";

const head = "identifiant;nom;groupe;langue;domaines\n";
const first = Buffer.from(
  `${head}c01;Zoé Lenoir;Groupe A;fr;réseau\nc02;Yann Le Goff;Groupe B;en;\n`,
);

async function board() {
  const scripted = await scriptedPortal();
  const { ask, store } = scripted;
  const post = (path: string, body: unknown, headers = {}) =>
    ask(`/api/board/class/${path}`, { as: "trainer", method: "POST", body, headers });
  const look = async (csv: Uint8Array): Promise<DifferenceView> =>
    (await post("look", csv)).json() as Promise<DifferenceView>;
  const keep = async (csv: Uint8Array) => post(`keep?difference=${(await look(csv)).digest}`, csv);
  const kept = () =>
    store.act((database) =>
      database.all(
        "SELECT candidate, person, team, language, areas FROM member ORDER BY candidate",
      ),
    );
  return { ...scripted, post, look, keep, kept };
}

test("what a roster would do is shown, nothing is done until somebody agrees, and nobody is ever taken out", async () => {
  const { look, keep, kept, store } = await board();
  const shown = await look(first);
  expect(shown.added.map(({ candidate, person }) => [candidate, person])).toEqual([
    ["c01", "Zoé Lenoir"],
    ["c02", "Yann Le Goff"],
  ]);
  expect(await kept()).toEqual([]);
  expect((await keep(first)).status).toBe(200);
  expect(await look(first)).toMatchObject({ added: [], changed: [], same: 2, kept: [] });
  const second = Buffer.from(`${head}c03;Ann Baker;;;\nc01;Zoé Martin;;;\n`);
  const difference = await look(second);
  expect(difference).toMatchObject({
    added: [{ candidate: "c03" }],
    changed: [
      {
        before: { candidate: "c01", person: "Zoé Lenoir" },
        // An empty cell says nothing.
        after: { person: "Zoé Martin", team: "Groupe A", language: "fr", areas: ["network"] },
      },
    ],
    same: 0,
    kept: ["c02"],
  });
  await keep(second);
  expect((await kept()).map(({ candidate }) => candidate)).toEqual(["c01", "c02", "c03"]);
  const noted = await store.act((database) => database.all("SELECT who, what, about FROM audit"));
  expect(noted).toEqual([
    { who: "zoe", what: "class", about: "2 added, 0 changed" },
    { who: "zoe", what: "class", about: "1 added, 1 changed" },
  ]);
});

test("who agrees to another difference than there is now changes nothing", async () => {
  const { look, keep, post, kept } = await board();
  const { digest } = await look(first);
  await keep(Buffer.from(`${head}c01;Another;;;\n`));
  const before = await kept();
  const answer = await post(`keep?difference=${digest}`, first);
  expect(answer.status).toBe(409);
  expect((await answer.json()).error).toContain("look at it again");
  expect((await post("keep", first)).status).toBe(409);
  expect(await kept()).toEqual(before);
});

test.for<readonly [string, Uint8Array]>([
  ["commas", Buffer.from("id,name,group\nc01,Zoé,A\n")],
  ["tabs", Buffer.from("id\tname\tgroup\nc01\tZoé\tA\n")],
  ["UTF-16", Buffer.from("\uFEFFid;name;group\r\nc01;Zoé;A\r\n", "utf16le")],
  ["Windows-1252", Buffer.from("id;name;group\nc01;Zoé;A\n", "latin1")],
])("a roster with %s is read as 'lab class' reads it", async ([, csv]) => {
  const { look } = await board();
  expect((await look(csv)).added).toMatchObject([{ candidate: "c01", person: "Zoé", team: "A" }]);
});

test.for<readonly [string, Uint8Array]>([
  ["every wrong line", Buffer.from("id;nom\nC 1;Zoé\nportal;Yann\n")],
  ["a spreadsheet", Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0])],
  ["nothing", Buffer.from("")],
  ["a million cells", Buffer.from(`id;nom\n${";".repeat(2 ** 20 - 8)}`)],
  ["a million lines", Buffer.from(`id;nom\n${"\n".repeat(2 ** 20 - 8)}`)],
  ["a quote that never ends", Buffer.from(`id;nom\nc01;"${"x".repeat(2 ** 20 - 12)}`)],
])("a roster of %s is refused with what is wrong, and changes nothing", async ([, csv]) => {
  const { post, kept } = await board();
  const begun = performance.now();
  const answer = await post("look", csv);
  expect(performance.now() - begun).toBeLessThan(5000);
  expect(answer.status).toBe(400);
  const { error } = await answer.json();
  expect(error.length).toBeGreaterThan(20);
  expect(error.length).toBeLessThan(60_000);
  expect((await post("keep?difference=x", csv)).status).toBe(400);
  expect(await kept()).toEqual([]);
});

test("a roster that is larger than any is not read, nor one of somebody who may not send it", async () => {
  const { ask, post, kept } = await board();
  const bomb = Buffer.alloc(2 ** 20 + 1, "c01;x\n");
  expect((await post("look", bomb)).status).toBe(413);
  for (const as of ["nobody", "owner"] as const) {
    const answer = await ask("/api/board/class/look", { as, method: "POST", body: bomb });
    expect([401, 403]).toContain(answer.status);
  }
  // As another page's form would send it.
  const form = { "content-type": "multipart/form-data; boundary=x" };
  expect((await post("look", first, form)).status).toBe(403);
  expect(await kept()).toEqual([]);
});

test("names and groups are on the board, as text, and on no candidate's page", async () => {
  const { keep, ask } = await board();
  await keep(Buffer.from(`${head}c01;<img src=x onerror=alert(1)>;Groupe A;fr;\nc09;=cmd();;;\n`));
  const page = await (await ask("/board", { as: "trainer" })).text();
  expect(page).not.toContain("<img");
  const [, data = ""] = /id="data">(.*?)<\/script>/.exec(page) ?? [];
  const { rows } = JSON.parse(data).view;
  expect(rows.map(({ lab, team }: Record<string, string>) => [lab, team])).toEqual([
    ["c01", "Groupe A"],
    ["c09", ""],
  ]);
  const own = await (await ask("/labs/c01", { as: "owner" })).text();
  expect(own).not.toContain("Groupe A");
  expect(own).not.toContain("onerror");
});

test("a board that is open hears of the class at once", async () => {
  const { keep, ask } = await board();
  const stream = await ask("/api/board/events", { as: "trainer" });
  const reader = stream.body?.getReader();
  await reader?.read();
  await keep(first);
  let heard = "";
  await vi.waitFor(async () => {
    heard += Buffer.from((await reader?.read())?.value ?? []).toString();
    expect(heard).toContain("Groupe A");
  });
  await reader?.cancel();
});
