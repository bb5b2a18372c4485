import { join } from "node:path";
import { ofCompany } from "../../stacks/plan/company.js";
import { type MachineName, machineNames, plan } from "../../stacks/plan/plan.js";
import { serviceLogins } from "../../stacks/plan/service-logins.js";
import { baseImage } from "../base/base-image.js";
import { hostsFile } from "../lib/hosts-file.js";
import { Image } from "../lib/image.js";
import { interfacesFile } from "../lib/interfaces-file.js";
import { authorityFile } from "../pki/authority-file.js";
import { trustAuthority } from "../pki/trust-authority.js";
import { collectorFiles } from "./collector-conf.js";
import { commandsCfg } from "./commands-cfg.js";
import { monitoringFirewall } from "./firewall.js";
import { logRotation } from "./log-rotation.js";
import { machineCfg } from "./machine-cfg.js";
import { monitoringNames } from "./monitoring-names.js";
import { supervisionSite } from "./supervision-site.js";

/** Machines that it names without asking a DNS server, which is among what it watches. */
const known: readonly MachineName[] = ["dc1", "dc2", "mail1"];

/** The monitoring: Nagios and its pages, and the logs of every machine. */
export const monitoringImage = ofCompany(
  () =>
    new Image({
      name: "mon1",
      boots: true,
      from: baseImage(),
      folder: join(import.meta.dirname, "image"),
      files: {
        "/etc/network/interfaces": interfacesFile("mon1", {
          nameservers: [plan().machines.dc1.interfaces.srv, plan().machines.dc2.interfaces.srv],
        }),
        "/var/lib/plateau/hosts": hostsFile("mon1", known),
        "/etc/nftables.conf": monitoringFirewall(),
        ...collectorFiles(),
        "/etc/logrotate.d/machines": logRotation(),
        "/etc/nagios4/commandes.cfg": commandsCfg(),
        ...Object.fromEntries(
          machineNames.map((machine) => [
            `/etc/nagios4/machines/${machine}.cfg`,
            machineCfg(machine),
          ]),
        ),
        "/etc/apache2/sites-available/supervision.conf": supervisionSite(),
        "/etc/ldap/ldap.conf": `TLS_CACERT ${authorityFile()}\n`,
        "/etc/msmtprc": `# Courrier des alertes : remis tout de suite à la messagerie, ou refusé ; pas de file ici
account default
host mail1.${plan().company.domain}
port 25
from supervision@${plan().company.domain}
tls on
tls_trust_file ${authorityFile()}
domain ${monitoringNames().machine}
set_date_header auto
set_msgid_header auto
timeout 8
syslog LOG_MAIL
`,
        "/etc/plateau/monitoring": [
          `web=${monitoringNames().web}`,
          `realm=${plan().company.realm}`,
          `account=${serviceLogins.monitoring}`,
          `log_port=${plan().logPort}`,
          "",
        ].join("\n"),
        "/usr/lib/plateau/first-boot.d/10-authority": trustAuthority(),
      },
    }),
);
