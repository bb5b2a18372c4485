import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { claimReported } from "../../lib/helpdesk/claim-reported.js";
import { guestsOf } from "../lib/definition.js";
import { takeover } from "../lib/takeover.js";

export const takeoverReported = check({
  needs: ["hv1", "desk1"],
  judges: "cp12/takeover-of-the-host",
  deadlineMs: 9000,

  async run(scene) {
    const { reference, memoryMib } = takeover(scene);
    const vm1 = (await guestsOf(scene)).find(({ name }) => name === "vm1");
    const [now, next] = [vm1?.active?.memoryMib, vm1?.persistent.memoryMib];
    claim(
      now === memoryMib && next === memoryMib,
      claimText("cp12/vm1-has-memory-that-was"),
      `vm1: active ${now ?? "∅"} MiB, persistent ${next ?? "∅"} MiB`,
    );
    const told = await claimReported(scene.nodes.desk1, reference, [String(memoryMib)]);
    return `vm1: ${now} MiB; ${told}`;
  },
});
