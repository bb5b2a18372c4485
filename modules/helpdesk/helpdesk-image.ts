import { join } from "node:path";
import { ofCompany } from "../../stacks/plan/company.js";
import { plan } from "../../stacks/plan/plan.js";
import { baseImage } from "../base/base-image.js";
import { hostsFile } from "../lib/hosts-file.js";
import { Image } from "../lib/image.js";
import { interfacesFile } from "../lib/interfaces-file.js";
import { postgresqlUnit } from "../lib/postgresql-unit.js";
import { trustAuthority } from "../pki/trust-authority.js";
import { helpdesk } from "./helpdesk.js";
import { initialData } from "./initial-data.js";
import { nginxSite } from "./nginx-site.js";
import { postfixFiles } from "./postfix-files.js";
import { postgresqlConf } from "./postgresql-conf.js";
import { siteConfig } from "./site-config.js";

const packages = ofCompany(
  () =>
    new Image({
      name: "helpdesk",
      from: baseImage(),
      folder: join(import.meta.dirname, "image"),
    }),
);

/** The company's helpdesk: Request Tracker on PostgreSQL, behind nginx, with mail in and out. */
export const helpdeskImage = ofCompany(
  () =>
    new Image({
      name: "desk1",
      boots: true,
      from: packages(),
      folder: join(import.meta.dirname, "configured"),
      files: {
        "/etc/network/interfaces": interfacesFile("desk1", {
          nameservers: [plan().machines.dc1.interfaces.srv, plan().machines.dc2.interfaces.srv],
        }),
        "/var/lib/plateau/hosts": hostsFile("desk1"),
        "/etc/request-tracker5/RT_SiteConfig.pm": siteConfig(),
        ...postgresqlUnit,
        "/etc/postgresql/15/main/conf.d/plateau.conf": postgresqlConf,
        "/etc/nginx/sites-enabled/helpdesk": nginxSite(),
        ...postfixFiles(),
        "/usr/share/plateau/helpdesk.json": initialData(),
        "/usr/lib/plateau/first-boot.d/10-authority": trustAuthority(),
        "/etc/plateau/helpdesk": [
          `host=${helpdesk().host}`,
          `bench=${helpdesk().bench}`,
          `lifecycle=${helpdesk().lifecycle}`,
          `address=${helpdesk().addresses[0]?.name}@desk1.${plan().company.domain}`,
          `technicians=${helpdesk().technicians}`,
          `controllers="dc1.${plan().company.domain} dc2.${plan().company.domain}"`,
          "",
        ].join("\n"),
      },
    }),
);
