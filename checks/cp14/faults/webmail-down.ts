import { fault } from "../../lib/fault.js";

export const webmailDown = fault({
  title: {
    fr: "PHP est arrêté sur mail1 : le webmail répond 502",
    en: "PHP is stopped on mail1: the webmail answers 502",
  },
  symptom: {
    fr: "« Le webmail affiche Bad Gateway ; sur mon poste, le logiciel de messagerie marche. »",
    en: "“The webmail says Bad Gateway; on my workstation, the mail program works.”",
  },
  level: 1,
  needs: ["mail1"],
  reddens: ["cp14/webmail-reads"],

  async apply({ nodes: { mail1 } }) {
    await mail1.succeed`systemctl disable --now php8.2-fpm`;
  },
});
