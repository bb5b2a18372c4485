import { noticesSite } from "../../../modules/internet/feeds.js";
import { LocalizedError } from "../../../scripts/ground/localized-error.js";
import { staff } from "../../../stacks/plan/staff.js";
import { fault } from "../../lib/fault.js";
import { atHelpdesk } from "../../lib/helpdesk/at-helpdesk.js";
import { ticketsAbout } from "../../lib/helpdesk/tickets-about.js";
import { publishNotices } from "../../lib/publish-notices.js";
import { ageFeeds } from "../lib/age-feeds.js";
import { daysReading } from "../lib/bulletins.js";
import { goodEntries } from "../lib/good-entries.js";
import { installPackage } from "../lib/install-package.js";
import { knowledgeArticles } from "../lib/knowledge-articles.js";
import { moveFeed } from "../lib/move-feed.js";
import { packageFeed } from "../lib/package-feed.js";
import { writeEntries } from "../lib/write-entries.js";

export const entryCopied = fault({
  needs: ["desk1", "probe-lan"],
  reddens: ["cp17/entries-in-own-words"],

  async apply(scene) {
    const reading = daysReading(scene);
    const at = reading.bulletins.findIndex((bulletin) => bulletin !== reading.critical);
    const [entry, text] = [goodEntries(reading)[at], reading.bulletins[at]?.text];
    if (entry && text) await writeEntries(scene, reading.reference, [{ ...entry, summary: text }]);
  },
});

export const entryWithoutAction = fault({
  needs: ["desk1", "probe-lan"],
  reddens: ["cp17/entries-complete"],

  async apply(scene) {
    const reading = daysReading(scene);
    const entry = goodEntries(reading).find(({ concerned }) => !concerned);
    if (entry) await writeEntries(scene, reading.reference, [{ ...entry, action: "" }]);
  },
});

export const feedMoved = fault({
  needs: ["db1"],
  reddens: ["cp17/feeds-in-three-folders"],
  apply: ({ nodes: { db1 } }) => moveFeed(db1),
});

export const fetchingStopped = fault({
  needs: ["app1", "app2", "db1"],
  reddens: ["cp17/feeds-fetched-lately"],
  apply: ({ nodes }) => ageFeeds(nodes),
});

export const followUpReopened = fault({
  needs: ["desk1", "probe-lan"],
  reddens: ["cp17/follow-up-done"],

  async apply(scene) {
    const { critical } = daysReading(scene);
    const [ticket] = await ticketsAbout(scene.nodes.desk1, critical.package);
    if (ticket === undefined)
      throw new LocalizedError({
        fr: `pas de ticket au sujet de ${critical.package}`,
        en: `no ticket about ${critical.package}`,
      });
    const { desk, as } = await atHelpdesk(scene, staff().technician.login);
    await desk.ask(as, "PUT", `/ticket/${ticket}`, { Status: "ouvert" });
  },
});

export const noteWithoutSources = fault({
  needs: ["desk1", "probe-lan"],
  reddens: ["cp17/note-shared"],

  async apply(scene) {
    const { bulletins } = daysReading(scene);
    const notes = (await knowledgeArticles(scene.nodes.desk1)).filter(({ text }) =>
      bulletins.some(({ url }) => text.includes(url)),
    );
    if (notes.length === 0)
      throw new LocalizedError({
        fr: "aucun article ne cite les bulletins",
        en: "no article cites the bulletins",
      });
    const { desk, as } = await atHelpdesk(scene, staff().technician.login);
    for (const { id } of notes) {
      await desk.ask(as, "PUT", `/article/${id}`, {
        CustomFields: {
          Contenu: "Trois bulletins lus, un seul nous concernait, et il est corrigé.",
        },
      });
    }
  },
});

export const packageDowngraded = fault({
  needs: ["app1"],
  reddens: ["cp17/correction-installed"],

  async apply({ nodes: { app1 }, password }) {
    const { installed, critical } = daysReading({ password });
    const former = installed.find(({ name }) => name === critical.package);
    if (former) await installPackage(app1, former);
  },
});

export const sourcePublishedAgain = fault({
  needs: ["ext1"],
  reddens: ["cp17/entries-after-their-source"],

  async apply({ nodes: { ext1 }, password }) {
    const { bulletins, critical } = daysReading({ password });
    const now = new Date().toISOString();
    await publishNotices(
      ext1,
      packageFeed,
      bulletins.map((one) => (one === critical ? { ...one, date: now } : one)),
    );
  },
});

export const sourceWithdrawn = fault({
  needs: ["ext1"],
  reddens: ["cp17/sources-answer"],

  async apply({ nodes: { ext1 }, password }) {
    const { critical } = daysReading({ password });
    await ext1.succeed`rm /srv/www/${noticesSite}/${critical.id}.html`;
  },
});

export const upstreamNumberBelieved = fault({
  needs: ["desk1", "probe-lan"],
  reddens: ["cp17/concern-matches-estate"],

  async apply(scene) {
    const reading = daysReading(scene);
    const entry = goodEntries(reading).find(({ concerned }) => !concerned);
    if (entry) await writeEntries(scene, reading.reference, [{ ...entry, concerned: true }]);
  },
});
