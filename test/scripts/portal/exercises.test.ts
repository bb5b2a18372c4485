import { expect, test } from "vitest";
import { catalogue } from "../../../checks/catalogue.js";
import { scriptedPortal } from "../../lib/scripted-portal.js";

const listed = async (query: string) => {
  const { ask } = await scriptedPortal();
  const page = await (await ask(`/board/exercises${query}`, { as: "trainer" })).text();
  return [...page.matchAll(/href="\/board\/exercises\/(cp\d\d\/[a-z0-9-]+)"/g)].map(
    ([, id = ""]) => id,
  );
};

test("a trainer is shown every exercise", async () => {
  expect(await listed("")).toEqual([...catalogue.exercises.keys()]);
});

test("those are left that he asks for", async () => {
  const quick = await listed("?competence=cp03&minutes=15");
  expect(quick.length).toBeGreaterThan(0);
  expect(quick.every((id) => id.startsWith("cp03/"))).toBe(true);
  expect(await listed("?words=MON1%20monitoring")).toContain("cp08/nobody-was-told");
  expect(await listed("?words=%3Cscript%3Exyz")).toEqual([]);
});

test("of each he reads the brief, what judges it, and how each cause is put right", async () => {
  const { ask } = await scriptedPortal();
  const answer = await ask("/board/exercises/cp14/nothing-leaves", { as: "trainer" });
  expect(answer.status).toBe(200);
  const page = await answer.text();
  expect(page).toContain("Model answer");
  expect(page).toContain("postconf -X relayhost");
  for (const { title } of Object.values(
    catalogue.exercises.get("cp14/nothing-leaves")?.causes ?? {},
  )) {
    expect(page).toContain(title.en);
  }
});

test.for(["owner", "nobody"] as const)("%s is shown none of it", async (as) => {
  const { ask } = await scriptedPortal();
  for (const path of ["/board/exercises", "/board/exercises/cp14/nothing-leaves"]) {
    const answer = await ask(path, { as });
    expect(answer.status).not.toBe(200);
    expect(await answer.text()).not.toContain("relayhost");
  }
});

test("one that there is not is told, as text", async () => {
  const { ask } = await scriptedPortal();
  const answer = await ask("/board/exercises/cp14/%3Cscript%3Ealert(1)", { as: "trainer" });
  expect(answer.status).toBe(404);
  expect(await answer.text()).not.toContain("<script>alert");
});
