import { fault } from "../../lib/fault.js";

export const accountInSudo = fault({
  title: {
    fr: "Sur adm1, un compte local de plus, à mot de passe, est membre du groupe sudo",
    en: "On adm1 one more local account, with a password, is a member of the group sudo",
  },
  symptom: {
    fr: "« Le journal du poste d'administration montre une session de quelqu'un que personne ne connaît. »",
    en: "“The journal of the administration workstation shows a session of somebody whom nobody knows.”",
  },
  level: 1,
  needs: ["adm1"],
  reddens: ["cp08/no-right-too-much"],

  async apply({ nodes: { adm1 } }) {
    await adm1.succeed`
      /usr/sbin/useradd --create-home --shell /bin/bash --groups sudo renfort
      echo renfort:renfort | /usr/sbin/chpasswd`;
  },
});
