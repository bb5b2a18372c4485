import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

const site = "/etc/nginx/sites-enabled/helpdesk";

export const mailGatewayRefuses = fault({
  needs: ["desk1"],
  reddens: ["cp01/letter-becomes-ticket"],

  async apply({ nodes: { desk1 } }) {
    await edit(
      desk1,
      site,
      "s|^\\( *\\)location = /REST/1.0/NoAuth/mail-gateway {|&\\n\\1    deny all;|",
      "nginx -t 2> /dev/null && systemctl reload nginx",
    );
  },
});
