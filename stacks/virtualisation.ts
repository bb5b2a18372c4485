import type { Construct } from "constructs";
import { AreaStack } from "./lib/area-stack.js";
import type { LabProps } from "./lib/lab-stack.js";

/** The virtualisation host. What it runs is in a stack of its own, which asks libvirt itself. */
export class VirtualisationStack extends AreaStack {
  constructor(scope: Construct, props: LabProps) {
    super(scope, "virtualisation", props, {
      hv1: {
        devices: ["/dev/net/tun", ...(props.kvm ? ["/dev/kvm"] : [])],
      },
    });
  }
}
