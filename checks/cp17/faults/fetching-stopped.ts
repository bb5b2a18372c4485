import { fault } from "../../lib/fault.js";
import { ageFeeds } from "../lib/age-feeds.js";

export const fetchingStopped = fault({
  needs: ["app1", "app2", "db1"],
  reddens: ["cp17/feeds-fetched-lately"],

  async apply({ nodes }) {
    await ageFeeds(nodes);
  },
});
