import { Container } from "@cdktf/provider-docker/lib/container/index.js";
import { Construct } from "constructs";
import type { Cable } from "../../stacks/plan/cabling.js";
import { engineName } from "../../stacks/plan/engine-name.js";
import type { Engine } from "../lib/engine.js";
import { probeImage } from "./probe-image.js";

export interface ProbeProps {
  /** Candidate whose lab it observes, e.g. `c01`. */
  readonly lab: string;
  /** What it runs on. */
  readonly engine: Engine;
  /** Its one interface. */
  readonly cable: Cable;
  /** Network of the segment, e.g. `192.0.2.0/24`. */
  readonly network: string;
  /** Its first address there, e.g. `192.0.2.250`. */
  readonly address: string;
  /** Router of the segment. */
  readonly gateway: string;
  /** DNS domain searched. */
  readonly domain: string;
  /** Resolvers it asks. */
  readonly nameservers: readonly string[];
  /** Routers of networks that its gateway does not lead to, by network. @default - none */
  readonly routes?: Readonly<Record<string, string>>;
  /** Devices of the host it may use, e.g. `/dev/net/tun`. @default - none */
  readonly devices?: readonly string[];
}

/**
 * Where the bench observes a segment from. It belongs to the bench: no candidate has a shell on it,
 * and its TCP ports are all open, with nothing behind them.
 */
export class Probe extends Construct {
  constructor(scope: Construct, id: string, props: ProbeProps) {
    super(scope, id);
    const {
      lab,
      engine,
      cable,
      network,
      address,
      gateway,
      domain,
      nameservers,
      routes = {},
      devices = [],
    } = props;
    new Container(this, "Resource", {
      name: engineName(lab, id),
      hostname: id,
      image: probeImage().tag,
      restart: "unless-stopped",
      destroyGraceSeconds: 0,
      ...(engine.limits.memory && { memory: 128, memorySwap: 128 }),
      ...(engine.own && { cgroupParent: `${engine.parent}/${lab}` }),
      capabilities: { add: ["CAP_NET_ADMIN"] },
      tmpfs: { "/run": "mode=755", "/tmp": "exec,mode=1777" },
      devices: devices.map((path) => ({ hostPath: path })),
      env: [
        `PLATEAU_CABLES=${cable.segment}=${cable.underlayAddress}=${cable.mac}`,
        `PLATEAU_SEGMENT=${cable.segment}`,
        `PLATEAU_NETWORK=${network}`,
        `PLATEAU_ADDRESS=${address}/${network.split("/")[1]}`,
        `PLATEAU_GATEWAY=${gateway}`,
        `PLATEAU_DOMAIN=${domain}`,
        `PLATEAU_NAMESERVERS=${nameservers.join(" ")}`,
        `PLATEAU_ROUTES=${Object.entries(routes)
          .map(([network, router]) => `${network}=${router}`)
          .join(" ")}`,
      ],
      networksAdvanced: [{ name: cable.networkName, ipv4Address: cable.underlayAddress }],
      labels: [
        { label: "plateau.lab", value: lab },
        { label: "plateau.probe", value: cable.segment },
      ],
      mustRun: true,
      wait: false,
    });
  }
}
