import { entriesOf } from "../../scripts/ground/entries-of.js";
import { ofCompany } from "../../stacks/plan/company.js";
import { machineNames, plan } from "../../stacks/plan/plan.js";
import { logBounds } from "./log-bounds.js";
import { logSenders } from "./log-senders.js";

/** Addresses that belong to one machine: its interfaces, and its end of the tunnel. */
const fixed = ofCompany(() =>
  machineNames.flatMap((machine) => {
    const tunnel = machine === "fw1" || machine === "fw2" ? [plan().vpn.siteToSite[machine]] : [];
    const own = Object.values(plan().machines[machine].interfaces).flatMap((wanted) =>
      wanted === "dhcp" ? [] : [typeof wanted === "string" ? wanted : wanted.reserve],
    );
    return [...own, ...tunnel].map((address) => ({ index: address, value: machine }));
  }),
);

/** Machines whose address is leased: their own word is taken for their name, within their segment. */
const leased = ofCompany(() =>
  machineNames.flatMap((machine) =>
    entriesOf(plan().machines[machine].interfaces).flatMap(([segment, wanted]) =>
      wanted === "dhcp" ? [{ machine, network: plan().segments[segment].cidr }] : [],
    ),
  ),
);

/** A file of one machine's, which rsyslog has put aside once it is full. */
const file = `type="omfile" dynaFile="fichier" template="ligne" fileOwner="root" fileGroup="adm" fileCreateMode="0640"
           rotation.sizeLimit="${logBounds.fileBytes}" rotation.sizeLimitCommand="/usr/lib/plateau/rotate-logs" dynaFileCacheSize="${machineNames.length + 1}"`;
/** What the firewall lets through. */
const sessions = () => logSenders().length * logBounds.segmentConnections;

/** rsyslog's files on mon1: what comes from each machine goes to a file of its own. */
export const collectorFiles = ofCompany(
  (): Readonly<Record<string, string>> => ({
    "/etc/rsyslog.conf": `# Journaux de toutes les machines : /var/log/machines/MACHINE.log        Vérifier : rsyslogd -N1
# Ce qu'un émetteur peut prendre est borné : son débit et ses connexions par /etc/nftables.conf, ses fichiers ici
global(workDirectory="/var/spool/rsyslog" net.enableDNS="off" maxMessageSize="${logBounds.messageBytes}")
main_queue(queue.type="LinkedList" queue.size="5000")
module(load="imuxsock")
module(load="imtcp" maxSessions="${sessions()}" keepAlive="on" keepAlive.time="30" keepAlive.probes="3" keepAlive.interval="5")

lookup_table(name="machines" file="/etc/rsyslog.d/machines.json")
template(name="fichier" type="string" string="/var/log/machines/%$.machine%.log")
template(name="ligne" type="string" string="%timereported:::date-rfc3339% %fromhost-ip% %hostname% %syslogtag%%msg:::sp-if-no-1st-sp%%msg:::drop-last-lf%\\n")

# L'adresse d'où vient une ligne dit quelle machine l'a écrite, et non le nom que la ligne prétend
ruleset(name="recues") {
    set $.machine = lookup("machines", $fromhost-ip);
${leased()
  .map(
    ({ machine, network }) =>
      `    if $hostname == "${machine}" and $fromhost-ip startswith "${prefixOf(network)}" and $.machine == "autres" then set $.machine = "${machine}";`,
  )
  .join("\n")}
    action(${file} flushInterval="1" asyncWriting="off")
}
input(type="imtcp" port="${plan().logPort}" ruleset="recues")

# Le journal de cette machine, à côté des autres
set $.machine = "mon1";
action(${file})
`,
    "/etc/rsyslog.d/machines.json": `${JSON.stringify({ version: 1, nomatch: "autres", type: "string", table: fixed() }, null, 1)}\n`,
  }),
);

/** What the addresses of a /24 begin with. */
function prefixOf(cidr: string): string {
  return cidr.replace(/[^.]*$/, "");
}
