import { onItsOwn } from "../../../scripts/channel/on-its-own.js";
import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { ipv4State } from "../../lib/probes/network/ipv4-state.js";
import { staticInterfaces } from "../set-interfaces.js";
import { takeAddressToo } from "../take-address-too.js";
import { takeSmallerPackets } from "../take-smaller-packets.js";

export const cableInWrongSegment = fault({
  needs: ["ws2"],
  reddens: [
    "cp03/cable-in-lan",
    "cp03/one-default-route",
    "cp03/full-size-packets-pass",
    "cp03/names-resolve",
    "cp03/business-service-answers",
  ],

  apply: ({ hands }) => hands.plug("ws2", "guest"),
});

export const cableUnplugged = fault({
  needs: ["ws2"],
  reddens: [
    "cp03/carrier-is-up",
    "cp03/cable-in-lan",
    "cp03/one-default-route",
    "cp03/full-size-packets-pass",
    "cp03/names-resolve",
    "cp03/business-service-answers",
  ],

  apply: ({ hands }) => hands.unplug("ws2"),
});

export const duplicateAddress = fault({
  needs: ["ws2", "ws3"],
  resets: ["ws3"],
  reddens: ["cp03/address-is-unique", "cp03/address-is-leased"],

  async apply({ nodes: { ws2, ws3 } }) {
    const [theirs] = (await ipv4State(ws2, "lan")).addresses;
    const address = theirs?.address ?? "";
    await takeAddressToo(ws3, address);
    // The router still knows the rightful owner, as it does when a duplicate has just come up.
    await ws2.succeed`ping -q -c 1 -W 1 ${plan().segments.lan.gateway}; arping -U -c 1 -w 1 -I lan ${address}`;
  },
});

export const smallMtu = fault({
  needs: ["ws2"],
  reddens: ["cp03/full-size-packets-pass"],

  apply: ({ nodes: { ws2 } }) => takeSmallerPackets(ws2, 1400),
});

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
