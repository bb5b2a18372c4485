import { entriesOf } from "../../../scripts/ground/entries-of.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { resolvers } from "../../lib/network/addressing.js";
import { ntp } from "../../lib/probes/network/ntp.js";

const servers = ofCompany(() => entriesOf(resolvers()));

export const timeServed = check({
  needs: ["probe-lan", "dc1", "dc2", "fw1"],

  async run({ nodes: { "probe-lan": probe, fw1, ...controllers } }) {
    const answers = await ntp(
      probe,
      servers().map(([, address]) => address),
    );
    for (const [index, [name]] of servers().entries()) {
      const { answered = false, stratum = 0, leap = 3, offset = 0 } = answers[index] ?? {};
      if (!answered) await mustAnswer(controllers[name], fw1);
      claim(
        answered && stratum > 0 && stratum < 16 && leap !== 3 && Math.abs(offset) < 1,
        claimText("cp06/stratum-to-synchronised-offset-s", { name }),
        answered ? `${name}: stratum ${stratum}, leap ${leap}, offset ${offset} s` : `${name}: ∅`,
      );
    }
    return answers
      .map(
        ({ stratum, offset }, i) => `${servers()[i]?.[0]}: stratum ${stratum}, offset ${offset} s`,
      )
      .join(", ");
  },
});
