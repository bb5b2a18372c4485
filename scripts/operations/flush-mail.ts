import type { NodeName } from "../../stacks/plan/plan.js";
import { ifObserved } from "../channel/if-observed.js";
import { withChannel } from "../channel/with-channel.js";

/** What a letter to the outside goes through, besides the mail server itself. */
const onTheWay: readonly NodeName[] = ["fw1", "ext1", "net1", "dc1", "dc2"];
/** How long it may take to try them all, in milliseconds. */
const limitMs = 10_000;

/** Postfix's own pace is a try after half a minute, then ever later. */
const flush = `
/usr/sbin/postqueue -f
for try in $(seq 30); do
  sleep 0.1
  /usr/sbin/postqueue -j | grep -q -e '"queue_name": "active"' || exit 0
done`;

/**
 * Have letters tried again that were put off while something on their way was gone: it was made anew, and a letter
 * that waits is not its fault any more. What still does not leave may be somebody's exercise: checks tell that.
 *
 * @param anew nodes that were made anew, and answer
 */
export async function flushMail(candidate: string, anew: readonly NodeName[]): Promise<void> {
  if (!anew.some((node) => onTheWay.includes(node)) || anew.includes("mail1")) return;
  await ifObserved(withChannel(candidate, "mail1", (channel) => channel.run(flush, limitMs)));
}
