import { quote } from "zx/core";
import { ifObserved } from "../channel/if-observed.js";
import { withChannel } from "../channel/with-channel.js";

/** How long all of them may take, in milliseconds. */
const limitMs = 60_000;

/**
 * Have guests whose memory was saved go on with it, those among them that do not start with their host as well, and
 * set their clocks, which stood still. Where hv1's root has made something else of them meanwhile, that is left to him.
 *
 * @param guests as `saveGuests` told them
 */
export async function wakeGuests(candidate: string, guests: readonly string[]): Promise<void> {
  if (guests.length === 0) return;
  const script = `
for guest in ${guests.map((name) => quote(name)).join(" ")}; do
  virsh --quiet start "$guest" > /dev/null 2>&1
  virsh --quiet domtime "$guest" --now > /dev/null 2>&1
done`;
  await ifObserved(withChannel(candidate, "hv1", (channel) => channel.run(script, limitMs)));
}
