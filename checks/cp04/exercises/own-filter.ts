import { exercise } from "../../lib/exercise.js";
import { asksForFilter } from "../lib/asks-for-filter.js";
import { filtersBefore } from "../lib/filters-before.js";
import { guidesToFilter } from "../lib/guides-to-filter.js";

export const ownFilter = exercise({
  needs: ["desk1", "mail1", "probe-lan", "probe-srv", "ws1"],
  limitMs: 120_000,

  causes: filtersBefore,
  setUp: asksForFilter,
  solve: guidesToFilter,
});
