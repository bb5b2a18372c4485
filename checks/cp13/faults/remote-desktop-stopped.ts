import { done } from "../../lib/done.js";
import { fault } from "../../lib/fault.js";

export const remoteDesktopStopped = fault({
  title: {
    fr: "Le service de bureau à distance est arrêté",
    en: "The remote desktop service is stopped",
  },
  symptom: {
    fr: "« Connexion impossible », chez tout le monde.",
    en: "“Cannot connect”, at everybody's.",
  },
  level: 1,
  needs: ["ts1"],
  reddens: [
    "cp13/reached-from-offices-only",
    "cp13/tls-only",
    "cp13/certificate-proves-itself",
    "cp13/desktop-for-members",
    "cp13/sessions-side-by-side",
    "cp13/one-application-published",
    "cp13/return-finds-session",
    "cp13/limits-in-force",
    "cp13/others-refused",
    "cp13/root-refused",
    "cp13/users-kept-apart",
    "cp13/clipboard-alone-crosses",
  ],

  async apply({ nodes: { ts1 } }) {
    done(await ts1.within(15_000)`systemctl stop xrdp`);
  },
});
