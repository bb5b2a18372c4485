import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import type { Check } from "../../checks/lib/check.js";
import { runCheck } from "../../checks/lib/run/run-check.js";
import { english } from "../../scripts/ground/text.js";
import type { NodeName } from "../../stacks/plan/plan.js";
import { type Script, scriptedLab } from "../lib/scripted-lab.js";
import { temporaryFolder } from "../lib/temporary-folder.js";

const isProbe = (name: string) => name.startsWith("probe-");
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

/** Ways in which what a probe is asked fails for the bench's own sake. */
const breakdowns: Readonly<Record<string, Breakdown>> = {
  "is missing": { of: /./, answer: [127, "", "tool: not found"] },
  "breaks off with a traceback": { of: /./, answer: [1, "", traceback] },
  crashes: { of: /./, answer: [139, "", "Segmentation fault"] },
  "is killed": { of: /./, answer: [137, "", "Killed"] },
  "gives up for its own sake": { of: /./, answer: [2, "", "the tool's last words"] },
  "is the bench's alone and fails": { of: own, answer: [2, "", "tool: it can't"] },
  "is the bench's alone and prints no JSON": { of: ownJson, answer: [0, "oops", ""] },
};

test.for(
  Object.entries(breakdowns).flatMap(([how, breakdown]) =>
    observing.map(([id, check]) => [id, how, check, breakdown] as const),
  ),
)(
  "%s blames nobody for a tool of its probe that %s",
  async ([id, , check, { of, answer }], { skip }) => {
    const scripts = Object.fromEntries(
      check.needs.map((name) => {
        const script: Script = {
          "*": (_, command) => (isProbe(name) && of.test(command) ? answer : [0, ""]),
        };
        return [name, script];
      }),
    ) as Partial<Record<NodeName, Script>>;
    const { judges: _, ...alone } = check;
    const lab = scriptedLab(scripts, [], secrets);
    const result = await runCheck(id, { ...alone, deadlineMs: 1500 } as Check, lab);
    const broken = result.evidence.filter(
      ({ where, command, exitCode }) =>
        isProbe(where) && of.test(command) && exitCode === answer[0],
    );
    skip(
      broken.length === 0,
      "a machine that says nothing is judged before its probe is asked that",
    );
    expect(result, english(result.seen)).toMatchObject({
      outcome: "not_observed",
      hinderedBy: expect.stringMatching(/^probe-/),
      seen: { en: expect.stringMatching(/^probe-/) },
    });
  },
);
