import { application } from "../../../modules/n-tier/application.js";
import { staff } from "../../../stacks/plan/staff.js";
import { exercise } from "../../lib/exercise.js";
import { ageFeeds } from "../lib/age-feeds.js";
import { brokenFetching } from "../lib/broken-fetching.js";
import { fetchNow } from "../lib/fetch-now.js";

export const nothingFetched = exercise({
  title: {
    fr: "La relève tourne, et ne rapporte rien",
    en: "The fetching runs, and brings nothing",
  },
  brief: {
    fr: `Dans https://${application.host}, ${staff.itManager.name} ne lit plus que des nouvelles d'avant-hier. Les minuteurs de relève (update-feeds.timer) sont pourtant actifs sur app1 et app2, et les adresses des flux répondent. Trouvez pourquoi rien n'arrive, corrigez-le là où il faut, de façon durable, et montrez que chaque flux est relevé. Ses abonnements et leurs dossiers restent les siens.`,
    en: `In https://${application.host} ${staff.itManager.name} reads news of the day before yesterday alone. Yet the timers of the fetching (update-feeds.timer) are active on app1 and app2, and the addresses of the feeds answer. Find why nothing comes in, put it right where it has to be, for good, and show that each feed is fetched. His subscriptions and their folders stay his.`,
  },
  minutes: 15,
  needs: ["app1", "app2", "db1"],
  proves: ["cp17/feeds-fetched-lately"],
  keeps: ["cp17/feeds-in-three-folders", "cp15/account-minimal", "cp15/site-answers"],
  restarts: ["app1", "app2"],

  causes: brokenFetching,

  async setUp({ nodes }) {
    await ageFeeds(nodes);
  },

  async solve({ nodes: { app1 } }) {
    await fetchNow(app1);
  },
});
