import type { Command } from "commander";
import { tell } from "../../ground/terminal/tell.js";
import { summariesOf } from "../../operations/summaries.js";
import { classStatusPage } from "../reports/class-status.js";
import { classVerb } from "./class-verb.js";

/** `lab class status`: what stands of a class, at once. */
export function classStatus(): Command {
  return classVerb({
    name: "status",
    summary: { fr: "voir ce qui est debout", en: "see what stands" },
    starts: false,
    async act(candidates, { json }) {
      const labs = candidates.map(({ id, areas }) => ({ candidate: id, areas }));
      const summaries = await summariesOf(labs);
      tell(
        json
          ? `${JSON.stringify(summaries, undefined, 2)}\n`
          : classStatusPage(candidates, summaries),
      );
    },
  });
}
