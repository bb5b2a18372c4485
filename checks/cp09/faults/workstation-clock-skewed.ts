import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const workstationClockSkewed = fault({
  title: {
    fr: "L'horloge de ws1 retarde de dix minutes",
    en: "The clock of ws1 is ten minutes slow",
  },
  symptom: {
    fr: "Plus personne n'ouvre de session sur ws1 ; les autres postes vont bien.",
    en: "Nobody logs on to ws1 any more; the other workstations are fine.",
  },
  level: 2,
  needs: ["ws1"],
  reddens: ["cp09/clocks-agree", "cp09/domain-logon"],

  async apply({ nodes: { ws1 } }) {
    mustSucceed(
      await ws1.within(15_000)`
      echo -10m > /etc/faketimerc
      echo /usr/lib/*/faketime/libfaketimeMT.so.1 > /etc/ld.so.preload
      /usr/bin/systemctl restart sssd chrony`,
    );
  },
});
