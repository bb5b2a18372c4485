import { expect, test } from "vitest";
import { accountIds } from "../../../scripts/operations/account-entries.js";
import type { LabFacts } from "../../../scripts/portal/live/lab-facts.js";
import { notedOf } from "../../../scripts/portal/store/audit.js";
import { staff } from "../../../stacks/plan/staff.js";
import { lab, scriptedPortal } from "../../lib/scripted-portal.js";

const url = `/api/labs/${lab}/accounts/password`;
/** Its brief gives the account of who takes the workstation over. */
const exercise = "cp02/second-hand-workstation";

type Scripted = Awaited<ReturnType<typeof scriptedPortal>>;

/** Facts of a lab in which that exercise was started. */
function facts({ isOver = false, isOfExam = false } = {}) {
  const at = "2026-01-01T08:00:00.000Z";
  const run = { id: exercise, startedAt: at, minutes: 45, tookMinutes: 1, hintMinutes: 0, of: 1 };
  const end = isOver ? { finishedAt: at, satisfied: 1 } : {};
  const exam = {
    ...({ exam: "tuesday", state: "half", hints: "none", selfCheck: "none" } as const),
    ...{ minutes: 45, extraMinutes: 0, hintMinutes: 0, exercises: [exercise] },
  };
  return async (): Promise<LabFacts> => ({
    state: "up",
    machines: [],
    holders: [],
    hints: [],
    exercises: {
      lab,
      exercises: [{ ...run, ...end, lost: [], failed: {}, assistedBy: [] }],
      halfDone: [],
    },
    ...(isOfExam && { exam }),
    changedAt: "",
  });
}

async function asked({ ask }: Scripted, account: string, as: "owner" | "trainer" | "other") {
  const answer = await ask(url, { as, method: "POST", body: { account } });
  return { status: answer.status, ...(await answer.json()) };
}

/** What a lab's page has of accounts. */
async function listed({ ask }: Scripted, as: "owner" | "trainer") {
  const page = await (await ask(`/labs/${lab}`, { as })).text();
  const [, data = ""] = /id="data">(.*?)<\/script>/.exec(page) ?? [];
  const { view } = JSON.parse(data);
  return { page, ids: view.accounts.map(({ id }: { id: string }) => id) };
}

test("a candidate knows his own account and those that no person has, and is told one password at a time", async () => {
  const portal = await scriptedPortal();
  const { page, ids } = await listed(portal, "owner");
  expect(ids).toEqual(["technician", "administrator", "helpdesk", "backup"]);
  expect(page).toContain(`You are ${staff().technician.name}`);
  expect(page).not.toContain("P7-");
  const { login } = staff().technician;
  expect(await asked(portal, "technician", "owner")).toEqual({
    status: 200,
    password: `P7-${lab}-account/${login}`,
  });
  const [last] = await notedOf(portal.store, lab, 1);
  expect(last).toMatchObject({ role: "candidate", who: lab, what: "see password" });
  expect(last?.about).toBe(`${lab} ${login}`);
});

test.for(["director", "managementAssistant", "intern", "leaver"])(
  "the account of the %s is a colleague's, and is refused and not noted",
  async (account) => {
    const portal = await scriptedPortal();
    const { status, error, password } = await asked(portal, account, "owner");
    expect(status).toBe(400);
    expect(error).toContain("not yours");
    expect(password).toBeUndefined();
    expect(await notedOf(portal.store, lab, 5)).toEqual([]);
  },
);

test("a brief gives a colleague's account for as long as its exercise runs", async () => {
  const running = await scriptedPortal({ factsOf: facts() });
  expect((await listed(running, "owner")).ids).toContain("managementAssistant");
  expect((await asked(running, "managementAssistant", "owner")).status).toBe(200);
  expect((await asked(running, "director", "owner")).status).toBe(400);

  for (const over of [{ isOver: true }, { isOfExam: true }]) {
    const portal = await scriptedPortal({ factsOf: facts(over) });
    expect((await listed(portal, "owner")).ids).not.toContain("managementAssistant");
    expect((await asked(portal, "managementAssistant", "owner")).status).toBe(400);
  }
});

test("a trainer knows them all, and that he looked is noted", async () => {
  const portal = await scriptedPortal();
  expect((await listed(portal, "trainer")).ids.toSorted()).toEqual([...accountIds].sort());
  expect((await asked(portal, "director", "trainer")).status).toBe(200);
  const [last] = await notedOf(portal.store, lab, 1);
  expect(last).toMatchObject({ role: "trainer", who: "zoe", what: "see password" });
});

test("another candidate is told nothing, nor who asks for an account that there is not", async () => {
  const portal = await scriptedPortal();
  expect((await asked(portal, "technician", "other")).status).toBe(403);
  for (const account of ["nobody", "__proto__", "account/administrator", "technician "]) {
    const { status, password } = await asked(portal, account, "owner");
    expect({ status, password }).toEqual({ status: 400, password: undefined });
  }
});

test("of a lab that is not there no password is drawn", async () => {
  const drawn: string[] = [];
  const portal = await scriptedPortal({
    factsOf: async () => ({ ...(await facts()()), state: "absent" }),
    password: async (_, purpose) => `${drawn.push(purpose)}`,
  });
  expect((await asked(portal, "technician", "owner")).error).toContain("the lab is not there");
  expect(drawn).toEqual([]);
});

test("who asks for passwords without end is told to stop, and the audit does not grow", async () => {
  const portal = await scriptedPortal();
  const answers = await Promise.all(
    Array.from({ length: 70 }, () => asked(portal, "technician", "owner")),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(60);
  expect(answers.at(-1)?.error).toContain("60 passwords in an hour");
  expect(await notedOf(portal.store, lab, 100)).toHaveLength(60);
  expect((await asked(portal, "technician", "trainer")).status).toBe(200);
});
