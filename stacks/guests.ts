import { Network } from "@cdktf/provider-libvirt/lib/network/index.js";
import { Pool } from "@cdktf/provider-libvirt/lib/pool/index.js";
import { LibvirtProvider } from "@cdktf/provider-libvirt/lib/provider/index.js";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { Guest } from "../modules/guest/guest.js";
import { keysOf } from "../scripts/ground/keys-of.js";
import { keepState } from "./lib/keep-state.js";
import type { LabProps } from "./lib/lab-stack.js";
import { macOf, segmentsOf } from "./plan/cabling.js";
import { guestNames, plan } from "./plan/plan.js";
import { provisionSocket } from "./plan/provision-socket.js";

/** What `hv1` runs, asked of its libvirt: the pool of disks, a network per segment, the guests. */
export class GuestsStack extends TerraformStack {
  constructor(scope: Construct, id: string, { folder, inDatabase, kvm }: LabProps) {
    super(scope, id);
    keepState(this, { folder, inDatabase });
    const socket = provisionSocket(folder, "hv1");
    new LibvirtProvider(this, "libvirt", { uri: `qemu:///system?socket=${socket}` });

    const pool = new Pool(this, "images", {
      name: "images",
      type: "dir",
      target: { path: "/var/lib/libvirt/images" },
    });
    const networks = new Map(
      segmentsOf("hv1").map((segment) => [
        segment,
        new Network(this, segment, {
          name: segment,
          mode: "bridge",
          bridge: `br-${segment}`,
          autostart: true,
        }),
      ]),
    );
    for (const name of guestNames) {
      const { memoryMib, interfaces, ...rest } = plan().guests[name];
      new Guest(this, name, {
        pool,
        memoryMib,
        kvm,
        ports: keysOf(interfaces).flatMap((segment) => {
          const network = networks.get(segment);
          return network ? [{ network, mac: macOf(name, segment) }] : [];
        }),
        ...("blank" in rest && { blank: rest.blank }),
      });
    }
  }
}
