import { tellMachines } from "./tell-machines.js";

/**
 * Have the feeds of the technology watch fetched: a database made anew follows them and has read none,
 * and whatever breaks the application next would be taken for the cause of that as well.
 */
export async function fetchFeeds(lab: string): Promise<void> {
  await tellMachines(lab, ["app1"], "systemctl start update-feeds.service", 15_000);
}
