import { exercise } from "../../lib/exercise.js";
import { ageFeeds } from "../lib/age-feeds.js";
import { brokenFetching } from "../lib/broken-fetching.js";
import { fetchNow } from "../lib/fetch-now.js";

export const nothingFetched = exercise({
  needs: ["app1", "app2", "db1"],

  causes: brokenFetching,

  async setUp({ nodes }) {
    await ageFeeds(nodes);
  },

  async solve({ nodes: { app1 } }) {
    await fetchNow(app1);
  },
});
