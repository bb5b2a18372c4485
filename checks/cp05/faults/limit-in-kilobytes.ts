import { fault } from "../../lib/fault.js";
import { setLimit } from "../lib/set-limit.js";
import { vendorNotice } from "../lib/vendor-notice.js";

export const limitInKilobytes = fault({
  needs: ["mail1"],
  reddens: ["cp05/setting-in-force"],

  async apply({ nodes: { mail1 }, password }) {
    await setLimit(mail1, vendorNotice({ password }).kib * 1000);
  },
});
