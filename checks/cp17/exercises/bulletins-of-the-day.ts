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
import { packageFeed } from "../lib/package-feed.js";
import { writeEntries } from "../lib/write-entries.js";

const queue = "Demandes";

export const bulletinsOfTheDay = exercise({
  needs: ["ext1", "app1", "app2", "desk1", "probe-lan"],

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
    const { desk, as } = await atHelpdesk(scene, staff().itManager.login);
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
    const { desk, as } = await atHelpdesk(scene, staff().technician.login);
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
