import { entriesOf } from "../../scripts/ground/entries-of.js";
import { layout, machineNames, plan } from "./plan.js";
import type { RouterName } from "./route.js";

/** What stands between the segments, and lets through what the policy says. */
export const routers: readonly RouterName[] = machineNames.filter((name): name is RouterName =>
  (layout.machines[name].services as readonly string[]).includes("nftables"),
);

/** Where a router is administered from the servers: its address among them, or the nearest that is not public. */
export function administeredAt(router: RouterName): string {
  const own = entriesOf(plan().machines[router].interfaces as Readonly<Record<string, string>>);
  const inner = own.find(([segment]) => segment === "srv") ?? own.find(([one]) => one !== "wan");
  return inner?.[1] ?? "";
}
