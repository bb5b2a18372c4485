import { ofCompany } from "../../../stacks/plan/company.js";
import { toAddress, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan, type SegmentName } from "../../../stacks/plan/plan.js";
import type { CauseCode } from "../../lib/cause.js";
import { exercise } from "../../lib/exercise.js";
import { dhcpInterfaces, setInterfaces, staticInterfaces } from "../set-interfaces.js";

/** What the workstation was given at the second site, where it comes from. */
const former = ofCompany(() => ({
  address: toAddress(toNetwork(plan().segments.siteb.cidr).first + 60),
  gateway: plan().segments.siteb.gateway,
}));

/** Her socket leads to another segment than the workstations'. */
function patchedInto(segment: SegmentName): CauseCode<"ws2"> {
  return {
    setUp: ({ hands }) => hands.plug("ws2", segment),
    solve: ({ hands }) => hands.plug("ws2", "lan"),
  };
}

export const officeMove = exercise({
  needs: ["ws2"],

  causes: {
    "socket-of-the-guests": patchedInto("guest"),
    "socket-of-the-dmz": patchedInto("dmz"),
    "socket-of-the-servers": patchedInto("srv"),
  },

  async setUp({ nodes: { ws2 } }) {
    await setInterfaces(ws2, staticInterfaces(former()));
  },

  async solve({ nodes: { ws2 } }) {
    await setInterfaces(ws2, dhcpInterfaces());
  },
});
