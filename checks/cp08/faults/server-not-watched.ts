import { fault } from "../../lib/fault.js";

export const serverNotWatched = fault({
  title: {
    fr: "file1 n'est plus surveillé : son fichier a été ôté de la supervision",
    en: "file1 is no longer watched: its file was taken out of monitoring",
  },
  symptom: {
    fr: "file1 est tombé une heure, et personne n'a été prévenu.",
    en: "file1 was down for an hour, and nobody was told.",
  },
  level: 2,
  needs: ["mon1"],
  reddens: ["cp08/outage-raises-alert"],

  async apply({ nodes: { mon1 } }) {
    await mon1.succeed`rm /etc/nagios4/en-service/file1.cfg && systemctl reload nagios4`;
  },
});
