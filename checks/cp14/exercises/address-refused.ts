import { mailNames } from "../../../modules/mail-server/mail-names.js";
import { plan } from "../../../stacks/plan/plan.js";
import type { CauseCode } from "../../lib/cause.js";
import { exercise } from "../../lib/exercise.js";
import { changeRecord, recordReplicated } from "../../lib/network/dns-change.js";

const right = () => `${mailNames().machine} 10`;

/** The domain's MX is another one than it was. */
function leads(name: string): CauseCode<"dc1" | "probe-srv"> {
  return {
    async setUp({ nodes: { dc1, "probe-srv": probe } }) {
      await changeRecord(dc1, "update", plan().company.domain, "@", "MX", right(), `${name} 10`);
      await recordReplicated(probe, { name: plan().company.domain, type: "MX" });
    },
    async solve({ nodes: { dc1, "probe-srv": probe } }) {
      await changeRecord(dc1, "update", plan().company.domain, "@", "MX", `${name} 10`, right());
      await recordReplicated(probe, { name: plan().company.domain, type: "MX" });
    },
  };
}

export const addressRefused = exercise({
  needs: ["dc1", "probe-srv"],

  get causes() {
    return {
      "alias-announced": leads(mailNames().host),
      "name-without-address": leads(`smtp1.${plan().company.domain}`),
      "another-server-announced": leads(`web1.${plan().company.domain}`),
    };
  },
});
