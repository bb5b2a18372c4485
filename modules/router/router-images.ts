import { join } from "node:path";
import { ofCompany } from "../../stacks/plan/company.js";
import { plan } from "../../stacks/plan/plan.js";
import type { RouterName } from "../../stacks/plan/route.js";
import { baseImage } from "../base/base-image.js";
import { Image } from "../lib/image.js";
import { interfacesFile } from "../lib/interfaces-file.js";
import { dhcpHelperDefault } from "./dhcp-helper-default.js";
import { nftablesConf } from "./nftables-conf.js";
import { remoteAccessConf } from "./remote-access-conf.js";
import { siteToSiteConf } from "./site-to-site-conf.js";
import { squidConf } from "./squid-conf.js";

const folder = (name: string) => join(import.meta.dirname, name);

const common = ofCompany(
  () => new Image({ name: "router", from: baseImage(), folder: folder("common") }),
);

/** What the two routers boot from. */
export const routerImages = ofCompany(
  (): Readonly<Record<RouterName, Image>> => ({
    fw1: new Image({
      name: "fw1",
      boots: true,
      from: common(),
      folder: folder("fw1"),
      files: {
        ...filesOf("fw1"),
        "/etc/openvpn/server/siteb.conf": siteToSiteConf("fw1"),
        "/etc/openvpn/server/nomades.conf": remoteAccessConf(),
        "/etc/squid/squid.conf": squidConf(),
        "/etc/squid/sites-interdits": `${plan().forbiddenSites.join("\n")}\n`,
      },
    }),
    fw2: new Image({
      name: "fw2",
      boots: true,
      from: common(),
      folder: folder("fw2"),
      files: { ...filesOf("fw2"), "/etc/openvpn/client/siege.conf": siteToSiteConf("fw2") },
    }),
  }),
);

function filesOf(router: RouterName): Record<string, string> {
  return {
    // Names come from outside: the routers must work when the directory does not.
    "/etc/network/interfaces": interfacesFile(router, {
      nameservers: [plan().machines.ext1.interfaces.wan],
    }),
    "/etc/nftables.conf": nftablesConf(router),
    "/etc/default/dhcp-helper": dhcpHelperDefault(router),
  };
}
