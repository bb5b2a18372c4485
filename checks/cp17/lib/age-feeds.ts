import { asOwner } from "../../lib/application/as-owner.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import type { Node } from "../../lib/nodes/node.js";

/** Stop the fetching on both servers, as if that had been three days ago. */
export async function ageFeeds({
  app1,
  app2,
  db1,
}: Readonly<Record<"app1" | "app2" | "db1", Node>>): Promise<void> {
  for (const app of [app1, app2]) {
    mustSucceed(
      await app.within(
        15_000,
      )`systemctl disable --now update-feeds.timer; systemctl stop update-feeds.service`,
    );
  }
  // A feed whose fetching began less than ten minutes ago is left to whoever began it.
  const times = ["last_updated", "last_successful_update", "last_update_started"];
  const aged = times.map((time) => `${time} = now() - interval '3 days'`).join(", ");
  mustSucceed(await asOwner(db1, `UPDATE ttrss_feeds SET ${aged}`));
}
