import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const clockAhead = fault({
  title: {
    fr: "L'horloge de ws2 avance de dix minutes",
    en: "The clock of ws2 is ten minutes fast",
  },
  symptom: {
    fr: "« Mon mot de passe est refusé sur ce poste, et accepté sur celui d'à côté. »",
    en: '"My password is refused on this workstation, and accepted on the next one."',
  },
  level: 2,
  needs: ["ws2"],
  reddens: [
    "cp02/clock-follows-domain",
    "cp02/newcomer-logs-on",
    "cp02/sudo-for-administrators",
    "cp02/local-accounts-kept-out",
    "cp09/policy-keeps-interns-out",
  ],

  async apply({ nodes: { ws2 } }) {
    // The library keeps a program from starting that lowers its own rights, as CUPS' backends do: one that
    // root alone may run is run by root. A clock that is wrong keeps nobody from printing.
    mustSucceed(
      await ws2.within(15_000)`
      echo +10m > /etc/faketimerc
      echo /usr/lib/*/faketime/libfaketimeMT.so.1 > /etc/ld.so.preload
      chmod 700 /usr/lib/cups/backend/socket
      /usr/bin/systemctl restart sssd chrony`,
    );
  },
});
