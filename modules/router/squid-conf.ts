import { flows } from "../../stacks/plan/flows.js";
import { plan, type SegmentName } from "../../stacks/plan/plan.js";
import { networksBehind } from "../../stacks/plan/route.js";

/** `/etc/squid/squid.conf` of fw1: who may use the proxy is the flow matrix's. */
export function squidConf(): string {
  const users = flows()
    .filter(({ to, ports }) => to.includes("fw1") && ports?.includes(plan().proxyPort))
    .flatMap(({ from }) => from)
    .map((place) =>
      place === "vpn" ? plan().vpn.remoteAccess.cidr : plan().segments[place as SegmentName].cidr,
    );
  const inside = [...networksBehind("fw1"), ...networksBehind("fw2")];
  return `# Mandataire web du siège : le seul chemin des postes et des serveurs vers le web
http_port ${plan().proxyPort}
visible_hostname fw1.${plan().company.domain}

acl entreprise src ${users.join(" ")}
acl vers_internes dst ${inside.join(" ")}
acl sites_interdits dstdomain "/etc/squid/sites-interdits"
acl ports_web port 80 443
acl port_https port 443

http_access deny !ports_web
http_access deny CONNECT !port_https
# Le mandataire ne doit pas servir à contourner le pare-feu
http_access deny vers_internes
http_access deny to_localhost
http_access deny sites_interdits
http_access allow entreprise
http_access deny all

# Filtrer et journaliser, sans garder de copies
cache deny all
cache_mem 0 MB
memory_pools off
access_log stdio:/var/log/squid/access.log
cache_store_log none
error_directory /usr/share/squid/errors/fr
# Squid réserve de la mémoire pour chaque descripteur permis
max_filedescriptors 1024
pinger_enable off
shutdown_lifetime 1 second
`;
}
