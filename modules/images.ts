import type { MachineName, NodeName } from "../stacks/plan.js";
import { baseImage } from "./base/base-image.js";
import { dhcpServerImage } from "./dhcp-server/dhcp-server-image.js";
import { controllerImage } from "./domain-controller/controller-image.js";
import { Image } from "./lib/image.js";
import { interfacesFile } from "./lib/interfaces-file.js";
import { probeImage } from "./probe/probe-image.js";
import { workstationImage } from "./workstation/workstation-image.js";

function bare(machine: MachineName): Image {
  return new Image({
    name: machine,
    from: baseImage,
    files: { "/etc/network/interfaces": interfacesFile(machine) },
  });
}

/** What each machine boots from. */
export const images: Readonly<Record<MachineName, Image>> = {
  fw1: bare("fw1"),
  fw2: bare("fw2"),
  ext1: bare("ext1"),
  dc1: controllerImage("dc1"),
  dc2: controllerImage("dc2"),
  net1: dhcpServerImage,
  ws1: workstationImage("ws1"),
  ws2: workstationImage("ws2"),
  ws3: workstationImage("ws3"),
  wsb1: workstationImage("wsb1"),
};

/** The image of any node of a lab. */
export function imageOf(node: NodeName): Image {
  return node in images ? images[node as MachineName] : probeImage;
}
