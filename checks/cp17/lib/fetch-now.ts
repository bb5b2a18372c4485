import { mustSucceed } from "../../lib/must-succeed.js";
import type { Node } from "../../lib/nodes/node.js";

/** Have every feed fetched at once, even one that failed a moment ago and would wait for its next turn. */
export async function fetchNow(app: Node): Promise<void> {
  mustSucceed(
    await app.within(40_000)`
    cd /usr/share/tt-rss/www &&
      /usr/sbin/runuser -u www-data -- /usr/bin/php update.php --feeds --force-update --quiet`,
  );
}
