import { Network } from "@cdktf/provider-docker/lib/network/index.js";
import { Construct } from "constructs";
import { engineName } from "../stacks/plan/engine-name.js";
import { toAddress, toNetwork } from "../stacks/plan/ipv4.js";

export interface SegmentProps {
  /** Candidate the segment belongs to, e.g. `c01`. */
  readonly lab: string;
  /** Docker's own pool, e.g. `192.0.2.32/27`: the host's bookkeeping, never seen in the lab. */
  readonly pool: string;
}

/** One layer-2 network. Docker is only the cable: the host has no address on it and routes nothing. */
export class Segment extends Construct {
  /** Name of the Docker network, e.g. `plateau-c01-lan`. */
  readonly networkName: string;

  constructor(scope: Construct, id: string, { lab, pool }: SegmentProps) {
    super(scope, id);
    this.networkName = engineName(lab, id);
    new Network(this, "Resource", {
      name: this.networkName,
      driver: "bridge",
      ipamConfig: [{ subnet: pool, gateway: toAddress(toNetwork(pool).first + 1) }],
      options: {
        "com.docker.network.bridge.inhibit_ipv4": "true",
        "com.docker.network.bridge.enable_ip_masquerade": "false",
      },
      labels: [
        { label: "plateau.lab", value: lab },
        { label: "plateau.segment", value: id },
      ],
    });
  }
}
