import { ofCompany } from "../../../stacks/plan/company.js";
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

const owner = ofCompany(
  () => `(SELECT id FROM ttrss_users WHERE login = ${sqlText(staff().itManager.login)})`,
);

export const watchToOrganise = exercise({
  needs: ["app1", "app2", "db1", "desk1", "probe-lan"],

  causes: {
    "all-lost": {
      async setUp({ nodes: { db1 } }) {
        mustSucceed(
          await asOwner(
            db1,
            `DELETE FROM ttrss_feeds WHERE owner_uid = ${owner()}; DELETE FROM ttrss_feed_categories WHERE owner_uid = ${owner()}`,
          ),
        );
      },
      solve: async () => undefined,
    },
    "one-heap": {
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
      by: staff().itManager.login,
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
          `DELETE FROM ttrss_feeds WHERE owner_uid = ${owner()}`,
          `DELETE FROM ttrss_feed_categories WHERE owner_uid = ${owner()}`,
          ...titles.map(
            (title) =>
              `INSERT INTO ttrss_feed_categories (owner_uid, title) VALUES (${owner()}, ${sqlText(title)})`,
          ),
          ...filed.map(
            (feed) =>
              `INSERT INTO ttrss_feeds (owner_uid, cat_id, title, feed_url)
               SELECT owner_uid, id, ${sqlText(feed.title)}, ${sqlText(feed.url)} FROM ttrss_feed_categories
               WHERE owner_uid = ${owner()} AND title = ${sqlText(feed.folder)}`,
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
