import { validWorker } from "../../../modules/router/remote-workers.js";
import { plan, probeNames } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { lastWords } from "../lib/last-words.js";
import { mobileWorker } from "../lib/mobile-worker.js";

/** A mobile worker gets in, and no further than the policy says. */
export const remoteAccess = check({
  needs: [...probeNames, "fw1"],
  // Who calls twice with one certificate is cut off the first time.
  alone: true,
  observedWith: "cp07/mobile-worker",
  deadlineMs: 12_000,

  async run(scene) {
    const { isIn, address, log, row } = await mobileWorker(scene);
    if (!isIn) await mustAnswer(scene.nodes.fw1);
    claim(
      isIn,
      claimText("cp07/is-given-address-of", { cidr: plan().vpn.remoteAccess.cidr, validWorker }),
      address || lastWords(log),
    );
    if (row?.status === "rejected") throw row.reason;
    return `${validWorker} → ${address}: ${row?.value ?? "∅"}`;
  },
});
