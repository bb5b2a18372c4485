import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

const site = "/etc/nginx/sites-enabled/helpdesk";

export const mailGatewayRefuses = fault({
  title: {
    fr: "Sur desk1, la passerelle de courrier refuse : plus aucune lettre ne devient un ticket",
    en: "On desk1 the mail gateway refuses: no letter becomes a ticket any more",
  },
  symptom: {
    fr: "« J'ai écrit à l'assistance ce matin, et je n'ai ni réponse ni accusé de réception. »",
    en: '"I wrote to the helpdesk this morning, and had neither an answer nor a receipt."',
  },
  level: 2,
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
