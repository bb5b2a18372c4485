import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const controllerClockSkewed = fault({
  title: {
    fr: "L'horloge de l'annuaire de dc2 avance de vingt minutes",
    en: "The clock of dc2's directory is twenty minutes fast",
  },
  symptom: {
    fr: "Des utilisateurs se voient refuser leur mot de passe par moments, et les deux contrôleurs ne se parlent plus.",
    en: "Users have their password refused now and then, and the two controllers no longer talk.",
  },
  level: 3,
  needs: ["dc2", "probe-srv"],
  reddens: ["cp09/clocks-agree", "cp09/tickets-open-the-directory", "cp09/witness-replicates"],

  async apply({ nodes: { dc2, "probe-srv": probe } }) {
    mustSucceed(
      await dc2.within(20_000)`
      cat > /etc/systemd/system/samba-ad-dc.service.d/horloge.conf <<END
[Service]
Environment=LD_PRELOAD=$(echo /usr/lib/*/faketime/libfaketimeMT.so.1)
Environment=FAKETIME=+20m FAKETIME_DISABLE_SHM=1
END
      /usr/bin/systemctl daemon-reload && /usr/bin/systemctl restart samba-ad-dc`,
    );
    const server = `ldap://${plan.machines.dc2.interfaces.srv}`;
    await probe.until`ldapsearch -x -LLL -H ${server} -s base -b "" currentTime`;
  },
});
