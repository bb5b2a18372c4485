import { exercise } from "../../lib/exercise.js";
import { applyNotice } from "../lib/apply-notice.js";
import { beforeNotice } from "../lib/before-notice.js";
import { certificateTold } from "../lib/certificate-told.js";
import { customerAsks } from "../lib/customer-asks.js";
import { supplierMentionsNotice } from "../lib/supplier-mentions-notice.js";

export const dayInEnglish = exercise({
  needs: ["ext1", "mail1", "desk1", "probe-lan"],
  limitMs: 120_000,
  causes: beforeNotice,

  async setUp(scene) {
    await supplierMentionsNotice(scene);
    await customerAsks(scene);
  },

  async solve(scene) {
    await applyNotice(scene);
    await certificateTold(scene);
  },
});
