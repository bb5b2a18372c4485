import type { Command } from "commander";
import { say } from "../../ground/say.js";
import { tell } from "../../ground/terminal/tell.js";
import { type Text, text } from "../../ground/text.js";
import { drainHost } from "../../operations/hosts/drain-host.js";
import type { HostLook } from "../../operations/hosts/look-at-host.js";
import { verb } from "../verb.js";
import { nameArgument } from "./name-argument.js";

/** `lab host drain`: keep new labs from a host. */
export function drainCommand(): Command {
  return verb("drain", ["lab host drain local", "lab host drain local --undo"])
    .description(
      say({
        fr: "ne plus faire de nouveaux labs sur un serveur ; ceux qui y sont restent",
        en: "make no new labs on a host; those that stand there stay",
      }),
    )
    .argument(...nameArgument())
    .option("--undo", say({ fr: "en accepter de nouveau", en: "let new ones come again" }))
    .action(async (name: string, { undo = false }: { undo?: boolean }) => {
      const look = await drainHost({ name, undo });
      const begin: Text = undo
        ? { fr: `${name} : accepte de nouveaux labs`, en: `${name}: takes new labs` }
        : { fr: `${name} : plus de nouveaux labs`, en: `${name}: no new labs` };
      tell(`${say(text`${begin}; ${standing(look)}`)}\n`);
    });
}

function standing({ told, away }: HostLook): Text {
  if (away) return text`${{ fr: "serveur injoignable", en: "host unreachable" }}: ${away}`;
  const names = [...told.labs.keys()].toSorted().join(" ");
  return names
    ? { fr: `y sont encore : ${names}`, en: `still there: ${names}` }
    : { fr: "aucun lab n'y est", en: "no lab stands there" };
}
