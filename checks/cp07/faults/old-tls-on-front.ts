import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const oldTlsOnFront = fault({
  needs: ["web1"],
  reddens: ["cp07/tls-is-sound"],

  async apply({ nodes: { web1 } }) {
    await edit(
      web1,
      "/etc/nginx/conf.d/application.conf",
      "s/^ssl_protocols .*/ssl_protocols TLSv1 TLSv1.1 TLSv1.2 TLSv1.3;\\nssl_ciphers DEFAULT:@SECLEVEL=0;/",
      "nginx -t 2> /dev/null && systemctl reload nginx",
    );
  },
});
