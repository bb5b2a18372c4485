import { join } from "node:path";
import { ofCompany } from "../../stacks/plan/company.js";
import { plan } from "../../stacks/plan/plan.js";
import { baseImage } from "../base/base-image.js";
import { backupHostSshd } from "../file-server/backup-host-sshd.js";
import { Image } from "../lib/image.js";
import { interfacesFile } from "../lib/interfaces-file.js";
import { keaConfig } from "./kea-config.js";

/**
 * The DHCP server of every segment: Kea, with its scopes drawn from the plan. It keeps the file server's
 * backups as well.
 */
export const dhcpServerImage = ofCompany(
  () =>
    new Image({
      name: "dhcp-server",
      boots: true,
      from: baseImage(),
      folder: join(import.meta.dirname, "image"),
      files: {
        "/etc/network/interfaces": interfacesFile("net1", {
          nameservers: [plan().machines.dc1.interfaces.srv, plan().machines.dc2.interfaces.srv],
        }),
        "/etc/kea/kea-dhcp4.conf": keaConfig(),
        "/etc/ssh/sshd_config.d/sauvegarde.conf": backupHostSshd(),
      },
    }),
);
