import { hostNameOf } from "../../facts/host-name-of.js";
import { engineGate } from "../../ground/docker/engine-gate.js";
import { knownHosts } from "../hosts/known-hosts.js";
import { hostRoom } from "./host-room.js";
import type { Asked } from "./needed-mib.js";
import { serverRoom } from "./server-room.js";
import { withRoom } from "./with-room.js";

/**
 * Bring labs up, or go on with paused ones, while each of the hosts that they are on has the memory set aside that its own are going
 * to take.
 *
 * @throws NoRoom, with the work not begun, of the first host where its labs do not fit together
 * @throws UnreadableFacts
 */
export async function withHostRooms<T>(labs: readonly Asked[], work: () => Promise<T>): Promise<T> {
  // Before anybody is kept out by whoever counts: an engine that comes back takes minutes. Where it does not, the count tells why.
  await engineGate.had().catch(() => undefined);
  const asked = new Set(labs.map(({ lab }) => hostNameOf(lab)));
  const others = (await knownHosts()).flatMap((host) =>
    host.noted && asked.has(host.name) ? [hostRoom(host, host.noted)] : [],
  );
  const whole = [serverRoom, ...others].reduceRight(
    (inner, room) => () => withRoom(labs, room, inner),
    work,
  );
  return whole();
}
