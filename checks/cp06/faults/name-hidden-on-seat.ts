import { ofCompany } from "../../../stacks/plan/company.js";
import { toAddress, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";

/** An address of the servers' segment where nobody is. */
const former = ofCompany(() => toAddress(toNetwork(plan().segments.srv.cidr).first + 39));

export const nameHiddenOnSeat = fault({
  needs: ["adm1"],
  reddens: ["cp06/asks-plan-dns"],

  async apply({ nodes: { adm1 } }) {
    const { domain } = plan().company;
    await adm1.succeed`echo ${`${former()}\tfile1.${domain} file1`} >> /etc/hosts`;
  },
});
