import { join } from "node:path";
import { ofCompany } from "../../../stacks/plan/company.js";
import { plan } from "../../../stacks/plan/plan.js";
import { baseImage } from "../../base/base-image.js";
import { hostsFile } from "../../lib/hosts-file.js";
import { Image } from "../../lib/image.js";
import { interfacesFile } from "../../lib/interfaces-file.js";
import { application } from "../application.js";
import { serviceFirewall } from "../service-firewall.js";
import { errorPages } from "./error-pages.js";
import { nginxConf } from "./nginx-conf.js";

/** The front server of the application: nginx in the DMZ. */
export const reverseProxyImage = ofCompany(
  () =>
    new Image({
      name: "web1",
      boots: true,
      from: baseImage(),
      folder: join(import.meta.dirname, "image"),
      files: {
        "/etc/network/interfaces": interfacesFile("web1", {
          nameservers: [plan().machines.dc1.interfaces.srv, plan().machines.dc2.interfaces.srv],
        }),
        "/var/lib/plateau/hosts": hostsFile("web1"),
        "/etc/nftables.conf": serviceFirewall({
          title: plan().machines.web1.title.fr,
          ports: [80, 443],
        }),
        "/etc/nginx/conf.d/application.conf": nginxConf(),
        "/etc/plateau/application": `host=${application().host}\n`,
        ...Object.fromEntries(
          Object.entries(errorPages).map(([status, page]) => [
            `/srv/www/erreur/${status}.html`,
            page,
          ]),
        ),
      },
    }),
);
