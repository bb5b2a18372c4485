import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";

const outside = plan.machines.ext1.interfaces.wan;

export const dnsWrongServer = fault({
  title: {
    fr: `ws2 interroge un DNS d'Internet (${outside}) au lieu de ceux du domaine`,
    en: `ws2 asks a DNS of the Internet (${outside}) instead of the domain's`,
  },
  symptom: {
    fr: "« Le domaine est introuvable à l'ouverture de session. »",
    en: '"The domain cannot be found when I log in."',
  },
  level: 2,
  needs: ["ws2"],
  reddens: ["cp03/names-resolve"],

  async apply({ nodes: { ws2 } }) {
    // As after a boot: else it goes on for a while with the controllers that it had found.
    await ws2.succeed`
      echo ${`supersede domain-name-servers ${outside};`} >> /etc/dhcp/dhclient.conf
      search=$(grep ^search /etc/resolv.conf)
      printf '%s\\nnameserver %s\\n' "$search" ${outside} > /etc/resolv.conf
      systemctl restart sssd`;
  },
});
