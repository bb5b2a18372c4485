import type { Command } from "commander";
import { say } from "../../ground/say.js";
import { tell } from "../../ground/terminal/tell.js";
import { verifyBundle } from "../../setup/bundle/verify-bundle.js";
import { interruptible } from "../interruptible.js";
import { jsonOption, verb } from "../verb.js";
import { bundleTold } from "./bundle-told.js";

/** `lab bundle show`: verify one, and tell what is in it. */
export function showCommand(): Command {
  return verb("show", ["lab bundle show plateau.tar", "lab bundle show plateau.tar --json"])
    .description(
      say({
        fr: "vérifier un paquet et dire ce qu'il contient",
        en: "verify a bundle and tell what is in it",
      }),
    )
    .argument("<file>", say({ fr: "paquet", en: "bundle" }))
    .option(...jsonOption())
    .action(async (file: string, { json }: { json?: boolean }) => {
      const manifest = await interruptible((signal) => verifyBundle(file, undefined, signal));
      tell(
        json
          ? `${JSON.stringify(manifest, undefined, 2)}\n`
          : `${say(bundleTold(file, manifest))}\n`,
      );
    });
}
