import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { feeds } from "../../../modules/internet/feeds.js";
import { application } from "../../../modules/n-tier/application.js";
import { outsideSites } from "../../../stacks/plan/outside-sites.js";
import { staff } from "../../../stacks/plan/staff.js";
import { asOwner } from "../../lib/application/as-owner.js";
import { exercise } from "../../lib/exercise.js";
import { sqlText } from "../../lib/helpdesk/helpdesk-rows.js";
import { orderWork } from "../../lib/helpdesk/order-work.js";
import { reportWork } from "../../lib/helpdesk/report-work.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { advisories, formerAddress } from "../lib/feed-address.js";
import { fetchNow } from "../lib/fetch-now.js";
import { organisedWatch } from "../lib/organised-watch.js";
import { packageFeedUrl } from "../lib/package-feed.js";
import { folders } from "../lib/reader-feeds.js";

const { itManager } = staff;
const owner = `(SELECT id FROM ttrss_users WHERE login = ${sqlText(itManager.login)})`;
const subjects = folders.join(", ");
const addresses = feeds.map(({ file }) => file).join(", ");

export const watchToOrganise = exercise({
  title: {
    fr: "Une veille à réorganiser",
    en: "A watch to be organised anew",
  },
  brief: {
    fr: `${itManager.name} reprend la veille de l'entreprise, et son lecteur (https://${application.host}) n'est pas dans l'état où il l'avait laissé. Sa demande est dans un ticket à l'assistance (https://${helpdesk.host}, file Demandes), avec le nom d'un dossier. À faire :
1. Des dossiers ${subjects}, et celui que demande le ticket, pour le flux des paquets seul.
2. Chaque flux que publie https://${outsideSites.notices} (${addresses}), une fois, dans le dossier de son sujet ; rien qui ne réponde plus.
3. Chaque flux est relevé, et le sera demain sans vous. Rien ne change sur les serveurs.
4. Répondez dans le ticket : ce qui manquait, ce qui est en place et où se lisent désormais les avis de paquets ; dites laquelle de ces sources vous liriez chaque jour, et pourquoi. Résolvez-le.`,
    en: `${itManager.name} takes the company's watch up again, and his reader (https://${application.host}) is not as he left it. What he asks is in a ticket at the helpdesk (https://${helpdesk.host}, queue Demandes), with the name of a folder. To do:
1. Folders ${subjects}, and the one that the ticket asks for, for the feed of packages alone.
2. Each feed that https://${outsideSites.notices} publishes (${addresses}), once, in the folder of its subject; nothing that no longer answers.
3. Each feed is fetched, and will be tomorrow without you. Nothing changes on the servers.
4. Answer in the ticket: what was missing, what is in place, and where advisories of packages are read from now on; tell which of these sources you would read every day, and why. Resolve it.`,
  },
  minutes: 45,
  needs: ["app1", "app2", "db1", "desk1", "probe-lan"],
  proves: ["cp17/feeds-in-three-folders", "cp17/feeds-fetched-lately", "cp17/watch-as-asked"],
  keeps: ["cp15/site-answers", "cp15/account-minimal", "cp15/nobody-else-administers"],

  causes: {
    "all-lost": {
      title: {
        fr: "Plus un abonnement, plus un dossier",
        en: "Not one subscription, not one folder",
      },
      async setUp({ nodes: { db1 } }) {
        mustSucceed(
          await asOwner(
            db1,
            `DELETE FROM ttrss_feeds WHERE owner_uid = ${owner}; DELETE FROM ttrss_feed_categories WHERE owner_uid = ${owner}`,
          ),
        );
      },
      solve: async () => undefined,
    },
    "one-heap": {
      title: {
        fr: "Tout en vrac hors des dossiers, une adresse morte en double, le flux des paquets perdu",
        en: "All in a heap outside the folders, a dead address beside the good one, the feed of packages lost",
      },
      async setUp({ nodes: { db1 } }) {
        mustSucceed(
          await asOwner(
            db1,
            `UPDATE ttrss_feeds SET cat_id = NULL;
             DELETE FROM ttrss_feeds WHERE feed_url = ${sqlText(packageFeedUrl)};
             INSERT INTO ttrss_feeds (owner_uid, title, feed_url)
               SELECT owner_uid, title, ${sqlText(formerAddress)} FROM ttrss_feeds WHERE feed_url = ${sqlText(advisories)}`,
          ),
        );
      },
      solve: async () => undefined,
    },
    "never-read": {
      title: {
        fr: "Dossiers d'un autre nom, tout dans le premier, relève réglée sur « jamais »",
        en: "Folders by other names, all of it in the first, fetching set to “never”",
      },
      async setUp({ nodes: { db1 } }) {
        mustSucceed(
          await asOwner(
            db1,
            `UPDATE ttrss_feeds SET cat_id = (SELECT min(id) FROM ttrss_feed_categories), update_interval = -1,
               last_updated = now() - interval '9 days', last_successful_update = now() - interval '9 days';
             UPDATE ttrss_feed_categories SET title = 'Divers ' || id`,
          ),
        );
      },
      solve: async () => undefined,
    },
  },

  async setUp(scene) {
    const { reference, folder } = organisedWatch(scene);
    await orderWork(scene, {
      by: itManager.login,
      subject: `Ma veille à réorganiser (${reference})`,
      text: `Bonjour, je reprends la veille. Merci de remettre mon lecteur en ordre, avec un dossier « ${folder} » pour le flux des paquets, et de me répondre ici : ce qui manquait, et où je lirai quoi.`,
    });
  },

  async solve(scene) {
    const { reference, folder, filed } = organisedWatch(scene);
    const titles = [...new Set(filed.map((feed) => feed.folder))];
    mustSucceed(
      await asOwner(
        scene.nodes.db1,
        [
          `DELETE FROM ttrss_feeds WHERE owner_uid = ${owner}`,
          `DELETE FROM ttrss_feed_categories WHERE owner_uid = ${owner}`,
          ...titles.map(
            (title) =>
              `INSERT INTO ttrss_feed_categories (owner_uid, title) VALUES (${owner}, ${sqlText(title)})`,
          ),
          ...filed.map(
            (feed) =>
              `INSERT INTO ttrss_feeds (owner_uid, cat_id, title, feed_url)
               SELECT owner_uid, id, ${sqlText(feed.title)}, ${sqlText(feed.url)} FROM ttrss_feed_categories
               WHERE owner_uid = ${owner} AND title = ${sqlText(feed.folder)}`,
          ),
        ].join("; "),
      ),
    );
    await fetchNow(scene.nodes.app1);
    await reportWork(
      scene,
      reference,
      `Bonjour, votre lecteur est en ordre : quatre flux, chacun dans le dossier de son sujet, tous relevés ce matin. Les avis de paquets se lisent dans « ${folder} ». Je lirais chaque jour les avis de sécurité, car ils disent quoi corriger d'abord.`,
    );
  },
});
