import type { NodeName } from "../../stacks/plan.js";
import { tellMachines } from "./tell-machines.js";

/**
 * Have the feeds of the technology watch fetched where the database was just made: it follows them and
 * has read none, and whatever breaks the application next would be taken for the cause of that as well.
 *
 * @param begun machines that were made or started, and answer
 */
export async function fetchFeeds(lab: string, begun: readonly NodeName[]): Promise<void> {
  if (!begun.includes("db1")) return;
  await tellMachines(lab, ["app1"], "systemctl start update-feeds.service", 15_000);
}
