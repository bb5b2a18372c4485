import { exercise } from "../../lib/exercise.js";
import { applyNotice } from "../lib/apply-notice.js";
import { beforeNotice } from "../lib/before-notice.js";
import { supplierMentionsNotice } from "../lib/supplier-mentions-notice.js";

export const vendorNotice = exercise({
  needs: ["ext1", "mail1", "desk1", "probe-lan"],

  causes: beforeNotice,
  setUp: supplierMentionsNotice,
  solve: applyNotice,
});
