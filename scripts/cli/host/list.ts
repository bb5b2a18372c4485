import type { Command } from "commander";
import { say } from "../../ground/say.js";
import { tell } from "../../ground/terminal/tell.js";
import { hostsPage } from "../reports/hosts-page.js";
import { jsonOption, verb } from "../verb.js";

/** `lab host list`: what there is of each. */
export function listCommand(): Command {
  return verb("list", ["lab host list", "lab host list --json"])
    .description(
      say({
        fr: "les serveurs : état, version, cœurs, mémoire, labs",
        en: "the hosts: state, version, cores, memory, labs",
      }),
    )
    .option(...jsonOption())
    .action(async ({ json }: { json?: boolean }) => {
      const { hostSummaries } = await import("../../operations/hosts/host-summaries.js");
      const all = await hostSummaries();
      tell(json ? `${JSON.stringify(all, undefined, 2)}\n` : hostsPage(all));
    });
}
