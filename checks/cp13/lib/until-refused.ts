import { seconds } from "../../lib/nodes/limit.js";
import type { Node } from "../../lib/nodes/node.js";

/** Wait until the session manager has refused somebody, a while at most: he may be let in. */
export async function untilRefused(server: Node, login: string): Promise<void> {
  // Who is called the same in each look, root, was refused in the one before as well: only what is said from now on counts.
  // A wrong password is judged two seconds before its refusal is told.
  const words = `AUTHFAIL: user=${login} |received for user ${login}: ${login === "root" ? "|ROOT login" : ""}`;
  await server.within(8000)`
    since=$(date +%s)
    end=$((since + ${seconds(5)}))
    until journalctl --unit xrdp-sesman --since @$since --output cat --no-pager | grep -qE ${words}; do
      [ "$(date +%s)" -ge $end ] && break
      sleep 0.2
    done`;
}
