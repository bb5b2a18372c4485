import type { MachineName, NodeName } from "../stacks/plan.js";
import { baseImage } from "./base/base-image.js";
import { controllerImage } from "./domain-controller/controller-image.js";
import { Image } from "./lib/image.js";
import { interfacesFile } from "./lib/interfaces-file.js";
import { probeImage } from "./probe/probe-image.js";

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
  net1: bare("net1"),
  ws1: bare("ws1"),
  ws2: bare("ws2"),
  ws3: bare("ws3"),
  wsb1: bare("wsb1"),
};

/** The image of any node of a lab. */
export function imageOf(node: NodeName): Image {
  return node in images ? images[node as MachineName] : probeImage;
}
