import type { MachineName } from "../stacks/plan.js";
import { dhcpServerImage } from "./dhcp-server/dhcp-server-image.js";
import { controllerImage } from "./domain-controller/controller-image.js";
import { hypervisorImage } from "./hypervisor/hypervisor-image.js";
import { internetImage } from "./internet/internet-image.js";
import type { Image } from "./lib/image.js";
import { routerImages } from "./router/router-images.js";
import { workstationImage } from "./workstation/workstation-image.js";

/** What each machine boots from. */
export const images: Readonly<Record<MachineName, Image>> = {
  ...routerImages,
  ext1: internetImage,
  dc1: controllerImage("dc1"),
  dc2: controllerImage("dc2"),
  net1: dhcpServerImage,
  ws1: workstationImage("ws1"),
  ws2: workstationImage("ws2"),
  ws3: workstationImage("ws3"),
  wsb1: workstationImage("wsb1"),
  hv1: hypervisorImage,
};
