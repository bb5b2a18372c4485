import { store } from "../../../modules/file-server/store.js";
import type { CheckScene } from "../../lib/check.js";
import type { Node } from "../../lib/nodes/node.js";

/** Have what the bench writes on the file server taken away: everything that has the check's token in its name. */
export async function tidyShares(
  { tidy, token }: Pick<CheckScene, "tidy" | "token">,
  server: Node,
): Promise<void> {
  const named = ["-name", `*${token}*`];
  // What others take away meanwhile is missed on the way: what counts is what is left.
  await tidy(server, {
    fr: `fichiers *${token}* de ${store.root}`,
    en: `files *${token}* of ${store.root}`,
  })`
    find ${store.root} -depth ${named} -exec rm -rf {} + 2> /dev/null && exit
    left=$(find ${store.root} ${named} 2> /dev/null)
    [ -z "$left" ] || { echo "$left" >&2; exit 1; }`;
}
