import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { application } from "../../../modules/n-tier/application.js";
import { proxyUrl } from "../../../stacks/plan/proxy-url.js";
import { staff } from "../../../stacks/plan/staff.js";
import { exercise } from "../../lib/exercise.js";
import { atHelpdesk } from "../../lib/helpdesk/at-helpdesk.js";
import { knowledgeBase } from "../../lib/helpdesk/knowledge-base.js";
import { ticketsAbout } from "../../lib/helpdesk/tickets-about.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { publishNotices } from "../../lib/publish-notices.js";
import { buildPackage } from "../lib/build-package.js";
import { daysReading } from "../lib/bulletins.js";
import { goodEntries } from "../lib/good-entries.js";
import { installPackage } from "../lib/install-package.js";
import { packageFeed, packageFeedUrl } from "../lib/package-feed.js";
import { writeEntries } from "../lib/write-entries.js";

const queue = "Demandes";

export const bulletinsOfTheDay = exercise({
  title: {
    fr: "Les bulletins du jour : suis-je concerné ?",
    en: "The bulletins of the day: am I concerned?",
  },
  brief: {
    fr: `Trois bulletins de sécurité viennent de paraître dans ${packageFeedUrl} (lecteur : https://${application.host}). ${staff.itManager.name} a ouvert un ticket « Journal de veille » à l'assistance (https://${helpdesk.host}).
1. Pour chaque bulletin, un commentaire dans ce ticket, de quatre lignes : \`Source :\` (l'adresse du bulletin), \`Résumé :\` (avec vos mots), \`Concerné :\` oui ou non, \`Action :\`. Le parc : web1, app1, app2, db1.
2. Pour ce qui nous concerne : un ticket qui nomme le paquet, lié au journal ; la correction en place ; le ticket résolu.
3. Un article dans « ${knowledgeBase} » pour l'équipe : ce qu'il faut retenir, avec l'adresse des trois bulletins.
Consignez avant de corriger : c'est l'état du parc à l'heure de l'entrée qui compte.`,
    en: `Three security bulletins have just come out in ${packageFeedUrl} (reader: https://${application.host}). ${staff.itManager.name} has opened a ticket “Journal de veille” at the helpdesk (https://${helpdesk.host}).
1. For each bulletin, a comment in that ticket, of four lines: \`Source:\` (the bulletin's address), \`Summary:\` (in your own words), \`Concerned:\` yes or no, \`Action:\`. The estate: web1, app1, app2, db1.
2. For what concerns us: a ticket that names the package, linked to the journal; the correction in place; the ticket resolved.
3. An article in “${knowledgeBase}” for the team: what to remember, with the addresses of the three bulletins.
Write the entry before you correct: what counts is the estate at the time of the entry.`,
  },
  minutes: 90,
  needs: ["ext1", "app1", "app2", "desk1", "probe-lan"],
  proves: [
    "cp17/entries-complete",
    "cp17/sources-answer",
    "cp17/concern-matches-estate",
    "cp17/follow-up-done",
    "cp17/correction-installed",
    "cp17/note-shared",
    "cp17/entries-in-own-words",
    "cp17/entries-after-their-source",
  ],
  keeps: ["cp15/site-answers", "cp15/starts-by-itself"],

  async setUp(scene) {
    const { reference, bulletins, critical, correction, installed } = daysReading(scene);
    const { ext1, app1, app2 } = scene.nodes;
    for (const one of installed) await installPackage(one.on === "app2" ? app2 : app1, one);
    const { pathname, hostname } = new URL(correction);
    await buildPackage(ext1, `/srv/www/${hostname}${pathname}`, {
      name: critical.package,
      version: critical.fixed,
    });
    await publishNotices(ext1, packageFeed, bulletins);
    const { desk, as } = await atHelpdesk(scene, staff.itManager.login);
    await desk.ask(as, "POST", "/ticket", {
      Queue: queue,
      Subject: `Journal de veille ${reference}`,
      Content: "Une entrée par bulletin du jour, en commentaire.",
      ContentType: "text/plain",
    });
  },

  async solve(scene) {
    const reading = daysReading(scene);
    const { reference, bulletins, critical, correction } = reading;
    const { app1, desk1 } = scene.nodes;
    await writeEntries(scene, reference, goodEntries(reading));
    const [journal] = await ticketsAbout(desk1, reference);
    const { desk, as } = await atHelpdesk(scene, staff.technician.login);
    const id = await desk.make(as, "/ticket", {
      Queue: queue,
      Subject: `Corriger ${critical.package} sur app1 (${critical.id})`,
      Content: `Version corrigée : ${critical.fixed}`,
      ContentType: "text/plain",
      RefersTo: journal,
    });
    mustSucceed(
      await app1.within(20_000)`
      /usr/bin/curl --silent --fail --proxy ${proxyUrl("srv")} --output /run/correction.deb ${correction} || exit 1
      PATH=/usr/sbin:/usr/bin:/sbin:/bin /usr/bin/dpkg -i /run/correction.deb && rm /run/correction.deb`,
    );
    await desk.ask(as, "PUT", `/ticket/${id}`, { Status: "résolu" });
    await desk.ask(as, "POST", "/article", {
      Name: `Veille ${reference}`,
      Class: knowledgeBase,
      Summary: "Trois bulletins, un seul nous concernait",
      CustomFields: {
        Contenu: `À retenir de la lecture du jour : un seul des trois bulletins touchait notre parc, et la correction est en place. Les deux autres visaient un paquet déjà corrigé par Debian, et un homonyme. Comparer toujours la version du paquet, pas le numéro amont.\n\nSources :\n${bulletins.map(({ url }) => url).join("\n")}`,
      },
    });
  },
});
