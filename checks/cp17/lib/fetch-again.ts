import { mustSucceed } from "../../lib/must-succeed.js";
import type { Node } from "../../lib/nodes/node.js";

/** Have both servers fetch feeds again by themselves, now and after each boot. */
export async function fetchAgain({
  app1,
  app2,
}: Readonly<Record<"app1" | "app2", Node>>): Promise<void> {
  for (const app of [app1, app2]) {
    mustSucceed(await app.within(15_000)`systemctl enable --quiet --now update-feeds.timer`);
  }
}
