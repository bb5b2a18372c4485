import { expect, test } from "vitest";
import { Misuse } from "../../../scripts/ground/misuse.js";
import { fileBytes } from "../../../scripts/operations/machine-files.js";
import type { LabFacts } from "../../../scripts/portal/live/lab-facts.js";
import { notedOf } from "../../../scripts/portal/store/audit.js";
import { attachFile, reportFiles } from "../../../scripts/portal/store/report-files.js";
import type { UseCases } from "../../../scripts/portal/use-cases.js";
import { scriptedSitting } from "../../lib/scripted-exam.js";
import { type Asker, lab, scriptedPortal } from "../../lib/scripted-portal.js";

const exercise = "cp03/office-move";
const startedAt = "2026-11-24T09:00:00.000Z";
const key = { candidate: lab, exercise, startedAt };
const path = "/var/log/chrony/tracking.log";

/** A portal on a lab in which an exercise runs; what is known of it is the test's to change. */
async function running(own: Partial<UseCases> = {}) {
  const run = { id: exercise, startedAt, minutes: 15, tookMinutes: 1, of: 7, lost: [], failed: {} };
  const exercises = {
    lab,
    halfDone: [],
    exercises: [{ ...run, hintMinutes: 0, assistedBy: [] }],
  };
  const facts: LabFacts = {
    ...{ state: "up", machines: [], holders: [], hints: [], changedAt: "" },
    exercises,
  };
  const known: { now: LabFacts } = { now: facts };
  const scripted = await scriptedPortal({ factsOf: async () => known.now, ...own });
  const post = async (word: string, typed: Record<string, string>, as: Asker = "owner") => {
    const body = new URLSearchParams(typed);
    const answer = await scripted.ask(`/labs/${lab}/files/${word}`, { as, method: "POST", body });
    return { status: answer.status, text: await answer.text() };
  };
  const attach = (typed: Record<string, string> = {}, as: Asker = "owner") =>
    post("attach", { task: exercise, startedAt, machine: "ws1", path, ...typed }, as);
  const read = async (word: string, as: Asker) => {
    const answer = await scripted.ask(`/labs/${lab}/${word}`, { as });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  return { ...scripted, facts, known, post, attach, read };
}

test("a candidate attaches a file of a machine to a report, and a trainer reads it there as it was", async () => {
  const { attach, read, done, store } = await running();
  const answer = await attach();
  expect(answer.text).toContain(`ws1:${path}: attached to the report`);
  expect(done).toEqual([`take ${lab} ws1:${path}`]);
  const [file] = await reportFiles(store, lab);
  expect(file).toMatchObject({ exercise, startedAt, machine: "ws1", path });
  for (const [page, as] of [
    ["files", "owner"],
    ["files", "trainer"],
    ["reports", "trainer"],
  ] as const) {
    expect((await read(page, as)).text).toContain(`/labs/${lab}/files/${file?.id}`);
  }
  const { text, headers } = await read(`files/${file?.id}`, "trainer");
  expect(text).toBe(`what ${path} holds\n`);
  expect(headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  const noted = (await notedOf(store, lab, 50)).map(({ what, about }) => `${what} ${about}`);
  expect(noted).toEqual([`attach file ${lab} ws1:${path}`]);
});

test("a file is taken out again while the exercise runs, and stays once it was handed in", async () => {
  const { attach, post, store, facts, known } = await running();
  await attach();
  await attach({ path: "/etc/hosts" });
  const [first, second] = await reportFiles(store, lab);
  expect((await post("detach", { id: String(first?.id) })).status).toBe(303);
  expect(await reportFiles(store, lab)).toEqual([second]);
  const exercises = facts.exercises.exercises.map((one) => ({ ...one, finishedAt: startedAt }));
  known.now = { ...facts, exercises: { ...facts.exercises, exercises } };
  expect((await post("detach", { id: String(second?.id) })).status).toBe(303);
  const late = await attach();
  expect(late).toMatchObject({ status: 400 });
  expect(late.text).toContain("the exercise is over");
  expect(await reportFiles(store, lab)).toEqual([second]);
});

test("what a machine refuses is told on the page with what was typed, and nothing is attached", async () => {
  const why = { fr: "<b>non</b>", en: "<b>no</b>" };
  const { attach, store } = await running({
    takeFile: async () => {
      throw new Misuse(why);
    },
  });
  const refused = await attach({ path: "/a\u202eb" });
  expect(refused.status).toBe(400);
  expect(refused.text).toContain("&lt;b>no&lt;/b>");
  expect(refused.text).toContain(`selected>ws1<`);
  expect(await reportFiles(store, lab)).toEqual([]);
});

test("a file that would be a page runs in no browser", async () => {
  const page = Buffer.from("<script>alert(1)</script>");
  const { ask } = await running({
    takeFile: async (place) => (place.path === "/page" ? page : Buffer.from([0, 255])),
  });
  const take = (typed: Record<string, string>) =>
    ask(`/labs/${lab}/files/take`, {
      as: "owner",
      method: "POST",
      body: new URLSearchParams({ machine: "web1", ...typed }),
    });
  const text = await take({ path: "/page" });
  expect(text.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(text.headers.get("content-security-policy")).toContain("default-src 'none'");
  const other = await take({ path: '/x"\u202e;é.bin' });
  expect(other.headers.get("content-type")).toBe("application/octet-stream");
  expect(other.headers.get("content-disposition")).toBe(
    "attachment; filename*=UTF-8''web1-x%22%E2%80%AE%3B%C3%A9.bin",
  );
});

test("a report has ten files and a lab's reports 50 MiB, and others' are not counted", async () => {
  const { store } = await running();
  const file = { machine: "ws1", path, content: Buffer.alloc(fileBytes) };
  for (let at = 0; at < 10; at += 1) await attachFile(store, key, file);
  await attachFile(store, { ...key, candidate: "c02" }, file);
  await expect(attachFile(store, key, file)).rejects.toThrow("10 files already");
  for (let at = 0; at < 40; at += 1) {
    await attachFile(store, { ...key, startedAt: String(Math.floor(at / 10)) }, file);
  }
  await expect(attachFile(store, { ...key, startedAt: "last" }, file)).rejects.toThrow("50 MiB");
  expect(await reportFiles(store, lab)).toHaveLength(50);
});

test("during an exam its requests are called by their places, and files of earlier exercises stay closed", async () => {
  const { store, read, attach, known, facts } = await running();
  await attachFile(store, key, { machine: "ws1", path, content: Buffer.from("earlier") });
  const [earlier] = await reportFiles(store, lab);
  known.now = { ...facts, exam: scriptedSitting() };
  const { text } = await read("files", "owner");
  expect(text).toContain("Request 1");
  expect(text).not.toContain(exercise);
  expect((await read(`files/${earlier?.id}`, "owner")).status).toBe(400);
  expect((await read(`files/${earlier?.id}`, "trainer")).status).toBe(200);
  const now = known.now.exam?.startedAt ?? "";
  expect((await attach({ task: "1", startedAt: now })).status).toBe(200);
  expect((await read("files", "owner")).text).toContain(`ws1:${path}`);
});

test("a trainer puts a file on a machine, a candidate may not, and one that is too large is told on a page", async () => {
  const { ask, done } = await running();
  const put = (bytes: number, as: Asker) => {
    const body = new FormData();
    body.set("file", new File([new Uint8Array(bytes)], "patch.sh"));
    body.set("machine", "ws1");
    body.set("path", "/root/patch.sh");
    return ask(`/labs/${lab}/files/put`, { as, method: "POST", body });
  };
  expect((await put(10, "owner")).status).toBe(403);
  expect(await (await put(10, "trainer")).text()).toContain("ws1:/root/patch.sh: put there");
  const larger = await put(2 * fileBytes, "trainer");
  expect(larger.status).toBe(413);
  expect(await larger.text()).toContain("nothing was changed");
  expect(done).toEqual([`put ${lab} ws1:/root/patch.sh 10`]);
});
