import { join } from "node:path";
import { ofCompany } from "../../../stacks/plan/company.js";
import { plan } from "../../../stacks/plan/plan.js";
import { baseImage } from "../../base/base-image.js";
import { hostsFile } from "../../lib/hosts-file.js";
import { Image } from "../../lib/image.js";
import { interfacesFile } from "../../lib/interfaces-file.js";
import { trustAuthority } from "../../pki/trust-authority.js";
import { application } from "../application.js";
import { databaseRoles } from "../database-roles.js";
import { serviceFirewall } from "../service-firewall.js";
import { apacheSite } from "./apache-site.js";
import type { ApplicationServerName } from "./application-server-name.js";
import { databaseConnection } from "./database-connection.js";
import { ttrssConfig } from "./ttrss-config.js";

/** What both application servers stand on: Apache, PHP and Tiny Tiny RSS. */
export const applicationServer = ofCompany(
  () =>
    new Image({
      name: "application-server",
      from: baseImage(),
      folder: join(import.meta.dirname, "image"),
      later: {
        "/etc/tt-rss/config.php": ttrssConfig(),
        "/etc/tt-rss/connexion.php": databaseConnection(),
        "/etc/plateau/application": [
          `port=${application().port}`,
          `controllers="dc1.${plan().company.domain} dc2.${plan().company.domain}"`,
          `database_host=${application().database.host}`,
          `database_port=${application().database.port}`,
          `database_name=${application().database.name}`,
          `database_user=${databaseRoles().application}`,
          "",
        ].join("\n"),
        "/usr/lib/plateau/first-boot.d/10-authority": trustAuthority(),
      },
    }),
);

/** One of the two application servers. */
export function applicationServerImage(machine: ApplicationServerName): Image {
  return new Image({
    name: machine,
    boots: true,
    from: applicationServer(),
    files: {
      "/etc/network/interfaces": interfacesFile(machine, {
        nameservers: [plan().machines.dc1.interfaces.srv, plan().machines.dc2.interfaces.srv],
      }),
      "/var/lib/plateau/hosts": hostsFile(machine, ["dc1", "dc2", "db1"]),
      "/etc/nftables.conf": serviceFirewall({
        title: plan().machines[machine].title.fr,
        ports: [application().port],
        from: [plan().machines.web1.interfaces.dmz, plan().machines.mon1.interfaces.srv],
      }),
      "/etc/apache2/sites-available/application.conf": apacheSite(machine),
    },
  });
}
