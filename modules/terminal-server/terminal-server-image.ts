import { join } from "node:path";
import { ofCompany } from "../../stacks/plan/company.js";
import { plan } from "../../stacks/plan/plan.js";
import { desktopImage } from "../desktop/desktop-image.js";
import { Image } from "../lib/image.js";
import { interfacesFile } from "../lib/interfaces-file.js";
import { serviceFirewall } from "../n-tier/service-firewall.js";
import { sssdConfig } from "../workstation/sssd-config.js";
import { remoteDesktop } from "./remote-desktop.js";
import { sesmanConf } from "./sesman-conf.js";
import { xrdpConf } from "./xrdp-conf.js";

const { port, desktopGroup, applicationGroup, application } = remoteDesktop;

/** The terminal server: what a workstation is, with a desktop that people reach by RDP. */
export const terminalServerImage = ofCompany(
  () =>
    new Image({
      name: "ts1",
      boots: true,
      from: new Image({
        name: "terminal-server",
        from: desktopImage(),
        folder: join(import.meta.dirname, "image"),
      }),
      folder: join(import.meta.dirname, "configured"),
      files: {
        "/etc/network/interfaces": interfacesFile("ts1", {
          nameservers: [plan().machines.dc1.interfaces.srv, plan().machines.dc2.interfaces.srv],
        }),
        "/etc/nftables.conf": serviceFirewall({
          title: plan().machines.ts1.title.fr,
          ports: [port],
        }),
        "/etc/plateau/terminal": `desktop_group=${desktopGroup}\napplication=${application}\n`,
        "/etc/sssd/sssd.conf": sssdConfig([desktopGroup, applicationGroup]),
        "/etc/xrdp/xrdp.ini": xrdpConf(),
        "/etc/xrdp/sesman.ini": sesmanConf,
      },
    }),
);
