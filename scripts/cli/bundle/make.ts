import type { Command } from "commander";
import { say } from "../../ground/say.js";
import { announce } from "../../ground/terminal/announce.js";
import { tell } from "../../ground/terminal/tell.js";
import { interruptible } from "../interruptible.js";
import { verb } from "../verb.js";
import { bundleTold } from "./bundle-told.js";

/** `lab bundle make`: write one. */
export function makeCommand(): Command {
  return verb("make", ["lab bundle make plateau.tar", "lab bundle make /media/stick/plateau.tar"])
    .description(
      say({
        fr: "écrire dans un fichier tout ce qu'il faut à un serveur sans Internet",
        en: "write all that a server without Internet needs into one file",
      }),
    )
    .argument("<file>", say({ fr: "fichier à écrire", en: "file to write" }))
    .action(async (file: string, _, command: Command) => {
      const { makeBundle } = await import("../../setup/bundle/make-bundle.js");
      const { setup } = await import("../../setup/setup.js");
      const { install } = command.optsWithGlobals<{ install: boolean }>();
      // What is not here can't be handed on.
      await setup({ install: install !== false, report: announce });
      const manifest = await interruptible((signal) =>
        makeBundle(file, { report: announce, signal }),
      );
      tell(`${say(bundleTold(file, manifest))}\n`);
    });
}
