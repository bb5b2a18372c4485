import { standard } from "../../../modules/workstation/standard.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { toAddress, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

/** Where the printer no longer is. */
const former = ofCompany(() => toAddress(toNetwork(plan().segments.lan.cidr).first + 30));

export const printerMoved = fault({
  needs: ["ws2"],
  reddens: ["cp02/default-printer"],

  async apply({ nodes: { ws2 } }) {
    mustSucceed(
      await ws2.within(
        15_000,
      )`/usr/sbin/lpadmin -p ${standard().printer.name} -v ${`socket://${former()}:${standard().printer.port}`}`,
    );
  },
});
