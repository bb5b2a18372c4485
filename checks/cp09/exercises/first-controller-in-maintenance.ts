import { ofCompany } from "../../../stacks/plan/company.js";
import { plan } from "../../../stacks/plan/plan.js";
import type { CauseCode } from "../../lib/cause.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import type { Machine } from "../../lib/nodes/machine.js";

const directory = ofCompany(() => ({
  zone: `_msdcs.${plan().company.domain}`,
  name: "_ldap._tcp.dc",
}));
const tickets = ofCompany(() => ({ zone: plan().company.domain, name: "_kerberos._tcp" }));

export const firstControllerInMaintenance = exercise({
  needs: ["dc1", "dc2"],

  get causes() {
    return {
      "second-not-announced": announced(directory(), "dc2", 389, undefined),
      "first-gives-no-tickets": announced(tickets(), "dc1", 88, undefined),
      "second-on-a-wrong-port": announced(directory(), "dc2", 389, 3890),
    };
  },
});

/** What workstations find a controller by has no record of it, or one with a wrong port. */
function announced(
  service: { readonly zone: string; readonly name: string },
  controller: "dc1" | "dc2",
  port: number,
  wrong: number | undefined,
): CauseCode<"dc1" | "dc2"> {
  const record = (at: number) => `${controller}.${plan().company.domain} ${at} 0 100`;
  const records = async (dc1: Machine, verb: "add" | "delete", at: number) =>
    mustSucceed(
      await dc1.within(
        20_000,
      )`samba-tool dns ${verb} dc1 ${service.zone} ${service.name} SRV ${record(at)} -P`,
    );
  return {
    async setUp({ nodes: { dc1 } }) {
      await records(dc1, "delete", port);
      if (wrong) await records(dc1, "add", wrong);
    },
    async solve({ nodes: { dc1 } }) {
      if (wrong) await records(dc1, "delete", wrong);
      await records(dc1, "add", port);
    },
  };
}
