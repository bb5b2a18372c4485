import { onItsOwn } from "../../../scripts/channel/on-its-own.js";
import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { ipv4State } from "../../lib/probes/network/ipv4-state.js";
import { staticInterfaces } from "../set-interfaces.js";

export const wrongMask = fault({
  needs: ["ws2"],
  reddens: ["cp03/mask-fits-segment", "cp03/names-resolve", "cp03/business-service-answers"],

  async apply({ nodes: { ws2 } }) {
    const [own] = (await ipv4State(ws2, "lan")).addresses;
    const text = staticInterfaces({
      address: own?.address ?? "",
      netmask: "255.255.0.0",
      gateway: plan().segments.lan.gateway,
    });
    // The lease is kept: only the mask is wrong.
    await ws2.succeed`
      ${onItsOwn} /usr/sbin/dhclient -x -pf /run/dhclient.lan.pid
      ip address flush dev lan
      printf %s ${text} > /etc/network/interfaces
      ${onItsOwn} /usr/sbin/ifup --force lan`;
  },
});
