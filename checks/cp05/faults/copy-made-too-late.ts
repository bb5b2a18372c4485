import { fault } from "../../lib/fault.js";
import { vendorNotice } from "../lib/vendor-notice.js";

export const copyMadeTooLate = fault({
  needs: ["mail1"],
  reddens: ["cp05/copy-before-change"],

  async apply({ nodes: { mail1 }, password }) {
    const { copies, bytes } = vendorNotice({ password });
    await mail1.succeed`
      mkdir -p ${copies} && cp /etc/postfix/main.cf /etc/postfix/master.cf ${copies}/
      printf '  -o message_size_limit=%s\n' ${bytes} >> ${copies}/master.cf`;
  },
});
