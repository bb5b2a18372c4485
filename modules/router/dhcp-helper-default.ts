import { plan } from "../../stacks/plan/plan.js";
import type { RouterName } from "../../stacks/plan/route.js";

/** `/etc/default/dhcp-helper`: the segments whose calls are relayed to the DHCP server. */
export function dhcpHelperDefault(router: RouterName): string {
  const server = plan().machines.net1.interfaces;
  const listened = Object.keys(plan().machines[router].interfaces).filter(
    (segment) => segment !== "wan" && !(segment in server),
  );
  const options = [`-s ${server.srv}`, ...listened.map((segment) => `-i ${segment}`)];
  return `# Relais DHCP : -s le serveur, -i chaque interface où des postes demandent une adresse
DHCPHELPER_OPTS="${options.join(" ")}"
`;
}
