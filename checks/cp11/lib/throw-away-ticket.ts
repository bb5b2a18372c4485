import { deliveredName } from "../../../modules/deployment/deployment.js";
import { inventedMac } from "../../cp06/addressing.js";
import type { Node } from "../../lib/node.js";

const tool = "/usr/local/sbin/deploiement";
const list = "/etc/deploiement/postes";
const deliveries = "/var/lib/deploiement/livraisons";

/** A workstation that is expected as long as a check needs it. */
export interface ThrowAwayTicket {
  /** The address of its card, as tickets write it. */
  readonly card: string;
  /** What it is called once delivered. */
  readonly name: string;
}

/**
 * Put a card that nobody has on the list of workstations to deliver, give it a ticket, and take both
 * away whatever happens. Several checks may do so at once: each waits for its turn to write the list.
 */
export async function withTicket<T>(
  dep1: Node,
  token: string,
  use: (ticket: ThrowAwayTicket) => Promise<T>,
): Promise<T> {
  const mac = inventedMac(token);
  try {
    await dep1.succeed`
      test -x ${tool} || { echo "no ${tool}" >&2; exit 1; }
      flock /run/plateau-postes sh -c ${`echo '${mac} ${token}' >> ${list}`} && ${tool} ouvrir ${token}`;
    return await use({ card: mac.replaceAll(":", "-"), name: deliveredName(mac) });
  } finally {
    // In place: these files have owners.
    const without = (file: string) =>
      `grep -v '${mac}' ${file} > /run/${token}; cat /run/${token} > ${file}; rm /run/${token}`;
    await dep1.ask`
        ${tool} fermer ${token} 2> /dev/null
        test ! -e ${list} || flock /run/plateau-postes sh -c ${without(list)}
        test ! -e ${deliveries} || flock /run/plateau-postes sh -c ${without(deliveries)}`.catch(
      () => undefined,
    );
  }
}
