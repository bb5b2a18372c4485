import { expect, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import type { CheckId } from "../../checks/lib/ids.js";
import { type MachineName, machineNames } from "../../stacks/plan/plan.js";

interface Aspect {
  /** Checks that look at it, of all machines that they need or of these alone. */
  readonly by: readonly (CheckId | readonly [CheckId, ...MachineName[]])[];
  /** Machines that none of them looks at. @default - none */
  readonly but?: readonly MachineName[];
  readonly why?: string;
}

/** What every machine has. */
const aspects: Readonly<Record<string, Aspect>> = {
  address: { by: ["cp06/nothing-else-routed"] },
  routes: { by: ["cp06/nothing-else-routed"] },
  DNS: { by: ["cp06/asks-plan-dns", "cp03/names-resolve"] },
  clock: {
    by: [
      "cp02/clock-follows-domain",
      ["cp06/time-served", "dc1", "dc2"],
      ["cp08/seat-serves", "adm1"],
    ],
    but: [
      ...(["fw1", "fw2", "ext1", "net1", "mail1", "web1", "app1", "app2", "db1"] as const),
      ...(["hv1", "mon1", "file1", "ts1", "desk1", "dep1"] as const),
    ],
    why: "their clock is their host's; what else a program is told is in ld.so.preload",
  },
  "start by itself": {
    by: [
      "cp06/survives-restart",
      "cp08/server-starts-by-itself",
      "cp08/units-start-by-themselves",
      "cp15/starts-by-itself",
    ],
  },
  "rules of sudo": { by: ["cp08/no-right-too-much"] },
  "local accounts": { by: ["cp08/local-accounts-open"] },
  SSH: {
    by: ["cp02/local-accounts-kept-out", "cp07/ssh-keys-only", "cp08/root-has-no-ssh"],
    but: ["ext1"],
    why: "it stands for the Internet: nobody of the company administers it",
  },
};

test.for(Object.entries(aspects))(
  "each machine's %s is looked at, or it is said why not",
  ([, { by, but = [] }]) => {
    const seen = new Set<string>(
      by.flatMap((one) => {
        const [id, ...some] = typeof one === "string" ? [one] : one;
        if (some.length > 0) return some;
        const check = catalogue.checks.get(id);
        return check && "needs" in check ? check.needs : [];
      }),
    );
    expect(machineNames.filter((name) => !seen.has(name)).toSorted()).toEqual(but.toSorted());
  },
);
