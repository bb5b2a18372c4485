import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import type { Check } from "../../checks/lib/check.js";
import type { Result } from "../../checks/lib/run/result.js";
import { runCheck } from "../../checks/lib/run/run-check.js";
import { english } from "../../scripts/ground/text.js";
import { isProbe } from "../../stacks/plan/is-probe.js";
import type { NodeName } from "../../stacks/plan/plan.js";
import { type Script, scriptedLab } from "../lib/scripted-lab.js";
import { temporaryFolder } from "../lib/temporary-folder.js";

const observing = [...catalogue.checks].flatMap(([id, one]) =>
  "needs" in one && one.needs.some(isProbe) ? [[id, one] as const] : [],
);

const secrets = temporaryFolder();
for (const file of ["ca.crt", "administration.key", "nomade.ovpn", "ancien.ovpn"]) {
  writeFileSync(join(secrets, file), "secret");
}

/** Tools that are the bench's own alone: what they exit with, and print, is never a machine's answer. */
const own = /\/usr\/lib\/plateau\/(arp|tcp|ntp|dhcp-probe|converse)\b|python3 -c/;
const ownJson = /\/usr\/lib\/plateau\/(arp|tcp|ntp|dhcp-probe)\b|share-tries|rdp-/;
const traceback = `Traceback (most recent call last):
  File "/usr/lib/plateau/tool", line 7, in <module>
    main()
AttributeError: 'NoneType' object has no attribute 'group'
`;

interface Breakdown {
  /** Commands of the probe that break down. */
  readonly of: RegExp;
  readonly answer: readonly [code: number, stdout: string, stderr: string];
}

/** Ways in which whatever a probe is asked fails for the bench's own sake. */
const everyTool: Readonly<Record<string, Breakdown>> = {
  "is missing": { of: /./, answer: [127, "", "tool: not found"] },
  "breaks off with a traceback": { of: /./, answer: [1, "", traceback] },
  crashes: { of: /./, answer: [139, "", "Segmentation fault"] },
  "is killed": { of: /./, answer: [137, "", "Killed"] },
  "gives up for its own sake": { of: /./, answer: [2, "", "the tool's last words"] },
};
/** Ways in which only a tool that no machine has fails. */
const ownTools: Readonly<Record<string, Breakdown>> = {
  "is the bench's alone and fails": { of: own, answer: [2, "", "tool: it can't"] },
  "is the bench's alone and prints no JSON": { of: ownJson, answer: [0, "oops", ""] },
};

/** Judged by a machine that says nothing, or by disks that a scripted lab has not, before their probe is asked: no tool of its breaks down here. */
const judgedBefore = [
  "cp01/incident-led-to-closing",
  "cp01/answered-in-time",
  "cp01/service-back-when-resolved",
  "cp01/article-published",
  "cp01/cause-removed",
  "cp02/newcomer-logs-on",
  "cp02/firewall-closes",
  "cp03/business-service-answers",
  "cp03/hosts-file-hides-nothing",
  "cp04/password-her-own",
  "cp04/how-to-readable",
  "cp04/mailbox-left-alone",
  "cp05/customer-answered",
  "cp07/revoked-worker-refused",
  "cp08/nobody-else-watches",
  "cp08/seat-serves",
  "cp09/domain-logon",
  "cp11/delivered-by-themselves",
  "cp12/guest-runs-and-answers",
];

/** What a check says whose probe breaks down; undefined where the probe was not asked that. */
async function broken(
  id: string,
  { judges: _, ...alone }: Check,
  { of, answer }: Breakdown,
): Promise<Result | undefined> {
  const scripts = Object.fromEntries(
    alone.needs.map((name) => {
      const script: Script = {
        "*": (_, command) => (isProbe(name) && of.test(command) ? answer : [0, ""]),
      };
      return [name, script];
    }),
  ) as Partial<Record<NodeName, Script>>;
  const lab = scriptedLab(scripts, [], secrets);
  const result = await runCheck(id, { ...alone, deadlineMs: 1500 } as Check, lab);
  const wasAsked = result.evidence.some(
    ({ where, command, exitCode }) => isProbe(where) && of.test(command) && exitCode === answer[0],
  );
  return wasAsked ? result : undefined;
}

test.for(observing)("%s blames nobody for a tool of its probe that fails", async ([id, check]) => {
  const asked: [how: string, result: Result][] = [];
  // One after another: what is told to several checks at once would be told to several ways too.
  for (const [how, way] of Object.entries({ ...everyTool, ...ownTools })) {
    const result = await broken(id, check, way);
    if (result) asked.push([how, result]);
  }
  const always = asked.map(([how]) => how).filter((how) => how in everyTool);
  expect(always).toEqual(judgedBefore.includes(id) ? [] : Object.keys(everyTool));
  for (const [how, result] of asked) {
    expect(result, `a tool that ${how}: ${english(result.seen)}`).toMatchObject({
      outcome: "not_observed",
      hinderedBy: expect.stringMatching(/^probe-/),
      seen: { en: expect.stringMatching(/^probe-/) },
    });
  }
});
