import { expect, test } from "vitest";
import { catalogue } from "../../../checks/catalogue.js";
import { beyondOurField } from "../../../checks/cp01/lib/beyond-our-field.js";
import { oneIncident } from "../../../checks/cp01/lib/one-incident.js";
import { sharedCause } from "../../../checks/cp01/lib/shared-cause.js";
import type { Hands } from "../../../checks/lib/fault.js";
import type { Observation } from "../../../checks/lib/nodes/observation.js";
import { Misuse } from "../../../scripts/ground/misuse.js";
import { type Script, scriptedLab } from "../../lib/scripted-lab.js";

const hands: Hands = { plug: nothing, unplug: nothing, restart: nothing };
async function nothing(): Promise<void> {}

/** Put a fault in force in a lab whose helpdesk's database answers so. @returns what stopped it, and what was run */
async function apply(id: string, database: Script[string]) {
  const fault = catalogue.faults.get(id);
  if (!fault) throw new Error(`there is no fault ${id}`);
  const evidence: Observation[] = [];
  const other = Object.fromEntries(fault.needs.map((name) => [name, { "*": 0 }]));
  const lab = scriptedLab({ ...other, desk1: { "*": database } });
  const scene = lab.scene(fault.needs, evidence, AbortSignal.timeout(2000));
  const problem = await fault.apply({ ...scene, hands }).then(
    () => undefined,
    (problem) => problem,
  );
  const changed = evidence.filter(
    ({ where, command }) => where !== "desk1" || !command.includes("SELECT coalesce(json_agg"),
  );
  return { problem, changed };
}

const password = (purpose: string) => `password of ${purpose}`;
const [shared, one, beyond] = [sharedCause, oneIncident, beyondOurField].map((story) =>
  story({ password }),
) as [ReturnType<typeof sharedCause>, ...ReturnType<typeof oneIncident>[]];

/** The database has a ticket per letter, without an answer, and nothing besides: no problem and no article. */
const ticketsAlone: Script[string] = (_, command) => {
  const asks = command.includes("a.subject IN");
  const rows = shared.matters
    .filter(({ subject }) => command.includes(subject.replace(/^.*\(/, "(")))
    .map(({ by, subject }, at) => ({
      ...{ id: 7 + at, effectiveid: 7 + at, subject, queue: "Incidents", status: "clos" },
      ...{ owner: "s.pelletier", ownerIsTechnician: true, creator: by, requesters: [by] },
      ...{ impact: null, urgency: null, priority: 0, sla: null, created: 1, started: null },
      ...{ byMail: true, changes: [] },
    }));
  return [0, JSON.stringify(asks ? rows : [])];
};

test.for([
  ["cp01/answers-were-comments", shared, -1],
  ["cp01/article-without-solution", shared, 0],
  ["cp01/false-duplicate-linked", shared, 0],
  ["cp01/incident-reopened", one, 0],
  ["cp01/left-at-resolved", shared, -1],
  ["cp01/password-in-comment", shared, 0],
  ["cp01/requester-replaced", shared, 0],
  ["cp01/resolved-beyond-field", beyond, 0],
  ["cp01/resolved-in-the-red", shared, 0],
  ["cp01/resolved-without-a-word", shared, -1],
  ["cp01/ticket-without-owner", shared, -1],
] as const)(
  "%s names the letter that has no ticket, and changes nothing",
  async ([id, story, at]) => {
    const { problem, changed } = await apply(id, [0, "[]"]);
    expect(problem).toBeInstanceOf(Misuse);
    expect(problem.told.en).toContain(`cp01/${story?.name}`);
    expect(problem.told.en).toContain(story?.matters.at(at)?.subject);
    expect(changed).toEqual([]);
  },
);

test.for([
  ["cp01/answers-were-comments", "an answer of a technician in ticket 7"],
  ["cp01/article-without-solution", "an article"],
  ["cp01/false-duplicate-linked", "a problem"],
] as const)("%s names what else it misses, and changes nothing", async ([id, missing]) => {
  const { problem, changed } = await apply(id, ticketsAlone);
  expect(problem).toBeInstanceOf(Misuse);
  expect(problem.told.en).toContain(missing);
  expect(changed).toEqual([]);
});
