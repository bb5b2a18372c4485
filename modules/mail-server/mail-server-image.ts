import { join } from "node:path";
import { ofCompany } from "../../stacks/plan/company.js";
import { mailboxes } from "../../stacks/plan/mailboxes.js";
import { plan } from "../../stacks/plan/plan.js";
import { baseImage } from "../base/base-image.js";
import { hostsFile } from "../lib/hosts-file.js";
import { Image } from "../lib/image.js";
import { interfacesFile } from "../lib/interfaces-file.js";
import { dovecotFiles } from "./dovecot-conf.js";
import { mailNames } from "./mail-names.js";
import { postfixConf } from "./postfix-conf.js";
import { postfixMaps } from "./postfix-maps.js";
import { roundcubeConf } from "./roundcube-conf.js";
import { rspamdFiles } from "./rspamd-conf.js";
import { webmailSite } from "./webmail-site.js";

const packages = ofCompany(
  () =>
    new Image({
      name: "mail-server",
      from: baseImage(),
      folder: join(import.meta.dirname, "image"),
    }),
);

/** The company's mail: Postfix, Dovecot, rspamd, and Roundcube on the web. */
export const mailServerImage = ofCompany(
  () =>
    new Image({
      name: "mail1",
      boots: true,
      from: packages(),
      folder: join(import.meta.dirname, "configured"),
      files: {
        "/etc/network/interfaces": interfacesFile("mail1", {
          nameservers: [plan().machines.dc1.interfaces.srv, plan().machines.dc2.interfaces.srv],
        }),
        "/var/lib/plateau/hosts": hostsFile("mail1"),
        "/etc/mailname": `${plan().company.domain}\n`,
        "/etc/postfix/main.cf": postfixConf(),
        ...postfixMaps(),
        ...dovecotFiles(),
        ...rspamdFiles(),
        "/etc/roundcube/config.inc.php": roundcubeConf(),
        "/etc/nginx/sites-enabled/webmail": webmailSite(),
        "/etc/plateau/mail": [
          `domain=${plan().company.domain}`,
          `host=${mailNames().host}`,
          `web=${mailNames().web}`,
          `someone=${mailboxes().aliases.postmaster}`,
          "",
        ].join("\n"),
      },
    }),
);
