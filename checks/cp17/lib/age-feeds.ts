import { asOwner } from "../../cp15/lib/as-owner.js";
import { done } from "../../lib/done.js";
import type { Node } from "../../lib/node.js";

/** Stop the fetching on both servers, as if that had been three days ago. */
export async function ageFeeds({
  app1,
  app2,
  db1,
}: Readonly<Record<"app1" | "app2" | "db1", Node>>): Promise<void> {
  for (const app of [app1, app2]) {
    done(
      await app.within(
        15_000,
      )`systemctl disable --now update-feeds.timer; systemctl stop update-feeds.service`,
    );
  }
  done(
    await asOwner(
      db1,
      "UPDATE ttrss_feeds SET last_updated = now() - interval '3 days', last_successful_update = now() - interval '3 days'",
    ),
  );
}
