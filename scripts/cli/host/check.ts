import type { Command } from "commander";
import { Exit } from "../../ground/exit.js";
import { say } from "../../ground/say.js";
import { announce } from "../../ground/terminal/announce.js";
import { tell } from "../../ground/terminal/tell.js";
import { text } from "../../ground/text.js";
import { findingsPage } from "../reports/findings-page.js";
import { jsonOption, verb } from "../verb.js";
import { nameArgument } from "./name-argument.js";
import { tellLacked } from "./tell-lacked.js";

/** `lab host check`: whether labs could stand on a host, and what is in the way. */
export function checkCommand(): Command {
  return verb("check", ["lab host check local", "lab host check local --json"])
    .description(
      say({
        fr: "dire si des labs pourraient être sur un serveur, et comment y remédier",
        en: "tell whether labs could stand on a host, and the remedy for what is in the way",
      }),
    )
    .argument(...nameArgument())
    .option(...jsonOption())
    .action(async (name: string, { json }: { json?: boolean }) => {
      const { checkHost } = await import("../../operations/hosts/check-host.js");
      const { look, findings } = await checkHost(name);
      if (look.away) {
        if (json) tell(`${JSON.stringify([], undefined, 2)}\n`);
        announce(
          text`${{ fr: `serveur '${name}' injoignable`, en: `host '${name}' unreachable` }}: ${look.away}`,
        );
        process.exitCode = Exit.notObserved;
        return;
      }
      tell(json ? `${JSON.stringify(findings, undefined, 2)}\n` : findingsPage(findings));
      tellLacked(look.told);
      process.exitCode = findings.every(({ ok }) => ok) ? Exit.done : Exit.misuse;
    });
}
