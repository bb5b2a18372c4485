import { expect, test } from "vitest";
import { workstationsTrusted } from "../../../checks/cp09/checks/workstations-trusted.js";
import { runCheck } from "../../../checks/lib/run/run-check.js";
import { scriptedLab } from "../../lib/scripted-lab.js";
import { trial } from "../../lib/trial.js";

const workstations = ["ws1", "ws2", "ws3", "wsb1"] as const;
const unknown = (name: string) =>
  `1 kinit: Client '${name}@DUVAL.TEST' not found in Kerberos database while getting initial credentials`;
const shown = Buffer.from("keys").toString("base64");

/** What the controller answers to each keytab that it is shown, and whose there are. */
function look(answers: Partial<Record<(typeof workstations)[number], string>>, none?: string) {
  const presented: string[] = [];
  const keytab = (name: string) =>
    ({ "*": name === none ? [1, "", "base64: no such file"] : [0, `${shown}\n`] }) as const;
  const lab = scriptedLab({
    ...Object.fromEntries(workstations.map((name) => [name, keytab(name)])),
    dc1: {},
    "probe-srv": (command) => {
      presented.push(command);
      const lines = workstations.map((name) => `${name} ${answers[name] ?? "0 "}`);
      return [0, [`stranger ${unknown("stranger")}`, ...lines, ""].join("\n")];
    },
  });
  const result = runCheck("cp09/workstations-trusted", trial(workstationsTrusted), lab);
  return result.then(({ outcome, seen, expected }) => ({ outcome, seen, expected, presented }));
}

test("workstations whose keys the controller takes are trusted", async () => {
  expect(await look({})).toMatchObject({
    outcome: "satisfied",
    seen: "AS-REP: WS1$, WS2$, WS3$, WSB1$",
  });
});

// What kinit says of a file that is no keytab, and of none.
test.for([
  "kinit: Pre-authentication failed: Unsupported key table format version number while getting initial credentials",
  "kinit: Pre-authentication failed: Key table file 'ws2.keytab' not found while getting initial credentials",
])(
  "a workstation that has no keytab is one without keys, not one that was not seen: %s",
  async (said) => {
    const { presented, ...result } = await look({ ws2: `1 ${said}` }, "ws2");
    expect(result).toMatchObject({
      outcome: "not_satisfied",
      expected: { en: "ws2 gets a ticket with its account's keys" },
      seen: "WS2$ AS-REQ: keytab: ∅",
    });
    expect(presented.join()).toContain(`ws2 none ws3 ${shown}`);
  },
);

test("one whose keys are those of before its account was reset is told apart", async () => {
  const said = "1 kinit: Preauthentication failed while getting initial credentials";
  expect(await look({ ws3: said })).toMatchObject({
    outcome: "not_satisfied",
    seen: "WS3$ AS-REQ: KDC_ERR_PREAUTH_FAILED",
  });
});
