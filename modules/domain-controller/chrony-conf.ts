import { plan } from "../../stacks/plan/plan.js";

/** `/etc/chrony/chrony.conf` of a controller: the first gives the time, the second follows it. */
export function chronyConf(machine: "dc1" | "dc2"): string {
  const { segments, machines, company, vpn } = plan();
  const inside = Object.entries(segments).flatMap(([name, { cidr }]) =>
    name === "wan" ? [] : [cidr],
  );
  return `# Heure de l'entreprise. Vérifier avec : chronyc tracking ; chronyc sources
${machine === "dc2" ? `server ${machines.dc1.interfaces.srv} iburst minpoll 4 maxpoll 6\n` : ""}
# Sans source extérieure, l'horloge de cette machine fait foi.
local stratum ${machine === "dc1" ? 5 : 8} orphan

# Clients : les réseaux de ${company.name}.
${[...inside, vpn.remoteAccess.cidr].map((cidr) => `allow ${cidr}`).join("\n")}

# Réponses signées pour les postes Windows, par Samba.
ntpsigndsocket /var/lib/samba/ntp_signd

driftfile /var/lib/chrony/chrony.drift
`;
}
