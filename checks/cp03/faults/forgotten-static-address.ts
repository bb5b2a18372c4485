import { toAddress, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { setInterfaces, staticInterfaces } from "../set-interfaces.js";

const { cidr, gateway } = plan.segments.lan;
/** In the segment, out of its scope, reserved for nobody. */
const typed = toAddress(toNetwork(cidr).first + 60);

export const forgottenStaticAddress = fault({
  title: {
    fr: `ws2 garde une adresse fixe (${typed}) que le serveur DHCP ne connaît pas`,
    en: `ws2 keeps a static address (${typed}) that the DHCP server knows nothing of`,
  },
  symptom: {
    fr: "« Tout marche », mais l'inventaire ne trouve plus ce poste dans les baux.",
    en: '"Everything works", but the inventory no longer finds this workstation among the leases.',
  },
  level: 3,
  needs: ["ws2"],
  reddens: ["cp03/address-is-leased"],

  apply: ({ nodes: { ws2 } }) => setInterfaces(ws2, staticInterfaces({ address: typed, gateway })),
});
