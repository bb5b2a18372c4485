import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";

export const forwarderAstray = fault({
  title: {
    fr: "Le redirecteur DNS de dc2 est une machine qui n'est pas un serveur DNS",
    en: "The DNS forwarder of dc2 is a machine that is no DNS server",
  },
  symptom: {
    fr: "« Les sites extérieurs s'ouvrent une fois sur deux, ou après une longue attente ; l'intranet, toujours. »",
    en: "“Outside sites open every other time, or after a long wait; the intranet always does.”",
  },
  level: 2,
  needs: ["dc2"],
  reddens: ["cp06/outside-names", "cp06/nothing-else-named", "cp03/names-resolve"],

  async apply({ nodes: { dc2 } }) {
    const edit = `s/dns forwarder = .*/dns forwarder = ${plan.machines.net1.interfaces.srv}/`;
    await dc2.within(20_000)`sed -i ${edit} /etc/samba/smb.conf && systemctl restart samba-ad-dc`;
    await dc2.eventually`/usr/lib/plateau/ready`;
  },
});
