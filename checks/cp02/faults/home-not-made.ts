import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const homeNotMade = fault({
  title: {
    fr: "Sur ws2, le dossier personnel n'est plus créé à la première session",
    en: "On ws2, the home is no longer made at the first session",
  },
  symptom: {
    fr: "« La nouvelle se connecte, mais rien de ce qu'elle enregistre ne reste. »",
    en: '"The new colleague logs on, but nothing that she saves stays."',
  },
  level: 2,
  needs: ["ws2"],
  reddens: ["cp02/newcomer-logs-on"],

  async apply({ nodes: { ws2 } }) {
    mustSucceed(await ws2.within(15_000)`/usr/sbin/pam-auth-update --disable mkhomedir`);
  },
});
