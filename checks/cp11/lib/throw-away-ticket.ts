import { deliveredName } from "../../../modules/deployment/deployment.js";
import type { CheckScene } from "../../lib/check.js";
import { inventedMac } from "../../lib/network/addressing.js";
import type { Node } from "../../lib/nodes/node.js";

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
 * Put a card that nobody has on the list of workstations to deliver, and give it a ticket; both are taken
 * away after the verdict. Several checks may do so at once: each waits for its turn to write the list.
 */
export async function openTicket(
  { tidy, token }: Pick<CheckScene, "tidy" | "token">,
  dep1: Node,
): Promise<ThrowAwayTicket> {
  const mac = inventedMac(token);
  // In place: these files have owners. Meanwhile they are not whole, for who reads them as well.
  const alone = ["flock", "/run/plateau-postes", "sh", "-c"];
  const away = `
    ! grep -q ${mac} ${list} 2> /dev/null || ${tool} fermer ${token} || exit 1
    for file in ${list} ${deliveries}; do
      test -e $file || continue
      grep -v ${mac} $file > /run/${token}
      cat /run/${token} > $file && rm /run/${token} || exit 1
    done`;
  // Who is not on the list has no ticket to close.
  await tidy(dep1, { fr: `billet de ${mac}`, en: `ticket of ${mac}` })`${alone} ${away}`;
  await dep1.must`
    test -x ${tool} || { echo "no ${tool}" >&2; exit 1; }
    ${alone} ${`echo '${mac} ${token}' >> ${list} && ${tool} ouvrir ${token}`}`;
  return { card: mac.replaceAll(":", "-"), name: deliveredName(mac) };
}
