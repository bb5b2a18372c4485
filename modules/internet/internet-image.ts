import { join } from "node:path";
import { ofCompany } from "../../stacks/plan/company.js";
import { plan } from "../../stacks/plan/plan.js";
import { baseImage } from "../base/base-image.js";
import { Image } from "../lib/image.js";
import { interfacesFile } from "../lib/interfaces-file.js";
import { nginxSites } from "./nginx-sites.js";
import { noticesPages } from "./notices-pages.js";
import { nsdConf, zoneFileName } from "./nsd-conf.js";
import { nsdZones } from "./nsd-zones.js";
import { outsideMailFiles } from "./outside-mail.js";

const zones = ofCompany(() => nsdZones());

/** The Internet on one machine: outside names, web sites, the reference time, an attacker's seat. */
export const internetImage = ofCompany(
  () =>
    new Image({
      name: "ext1",
      boots: true,
      from: baseImage(),
      folder: join(import.meta.dirname, "image"),
      files: {
        "/etc/network/interfaces": interfacesFile("ext1", {
          nameservers: [plan().machines.ext1.interfaces.wan],
        }),
        "/etc/nsd/nsd.conf": nsdConf(Object.keys(zones())),
        ...Object.fromEntries(
          Object.entries(zones()).map(([zone, content]) => [
            `/etc/nsd/zones/${zoneFileName(zone)}`,
            content,
          ]),
        ),
        ...outsideMailFiles(),
        "/etc/nginx/conf.d/sites.conf": nginxSites(),
        ...Object.fromEntries(
          Object.keys(plan().outside).map((name) => [
            `/srv/www/${name}/index.html`,
            `<!doctype html>\n<title>${name}</title>\n<h1>${name}</h1>\n`,
          ]),
        ),
        ...noticesPages(),
      },
    }),
);
