import { exercise } from "../../lib/exercise.js";

const watched = "/etc/nagios4/en-service";

export const nobodyWasTold = exercise({
  title: { fr: "Personne n'a été prévenu", en: "Nobody was told" },
  brief: {
    fr: `Hier, file1 est resté une heure sans service et les techniciens l'ont appris par les utilisateurs. Sur mon1 (\`lab shell CANDIDAT mon1\`), trouvez pourquoi la supervision n'a rien dit et remettez file1 sous surveillance. La description de chaque machine est dans /etc/nagios4/machines ; celles qui sont surveillées sont dans ${watched}. Prouvez-le : coupez le service, attendez l'alerte, rétablissez-le.`,
    en: `Yesterday file1 was an hour without service, and technicians heard of it from users. On mon1 (\`lab shell CANDIDATE mon1\`) find out why monitoring said nothing, and put file1 under watch again. Each machine's description is in /etc/nagios4/machines; those that are watched are in ${watched}. Prove it: cut the service, wait for the alert, bring it back.`,
  },
  minutes: 15,
  needs: ["mon1"],
  proves: ["cp08/outage-raises-alert"],
  keeps: ["cp08/logs-reach-mon1", "cp08/server-starts-by-itself"],

  async setUp({ nodes: { mon1 } }) {
    await mon1.succeed`rm ${watched}/file1.cfg && systemctl reload nagios4`;
  },

  async solve({ nodes: { mon1 } }) {
    await mon1.succeed`
      ln -s /etc/nagios4/machines/file1.cfg ${watched}/
      nagios4 -v /etc/nagios4/nagios.cfg > /dev/null && systemctl reload nagios4`;
  },
});
