import { asOwner } from "../../lib/application/as-owner.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import type { Node } from "../../lib/nodes/node.js";
import { advisories, formerAddress } from "./feed-address.js";

/** Have the reader ask for the advisories where they are no more. */
export async function moveFeed(db1: Node): Promise<void> {
  mustSucceed(
    await asOwner(
      db1,
      `UPDATE ttrss_feeds SET feed_url = '${formerAddress}' WHERE feed_url = '${advisories}'`,
    ),
  );
}
