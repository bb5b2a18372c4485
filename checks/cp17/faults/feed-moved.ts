import { fault } from "../../lib/fault.js";
import { moveFeed } from "../lib/move-feed.js";

export const feedMoved = fault({
  needs: ["db1"],
  reddens: ["cp17/feeds-in-three-folders"],

  async apply({ nodes: { db1 } }) {
    await moveFeed(db1);
  },
});
