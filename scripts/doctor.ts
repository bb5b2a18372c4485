import type { Command } from "commander";
import { bundleOption } from "./cli/bundle-option.js";
import { positiveInteger } from "./cli/positive-integer.js";
import { findingsPage } from "./cli/reports/findings-page.js";
import { jsonOption, verb } from "./cli/verb.js";
import { withEngineAsItIs } from "./ground/docker/engine-gate.js";
import { Exit } from "./ground/exit.js";
import { Misuse } from "./ground/misuse.js";
import { say } from "./ground/say.js";
import { announce } from "./ground/terminal/announce.js";
import { tell } from "./ground/terminal/tell.js";
import type { Requirement } from "./setup/requirement.js";

/** `lab doctor`: what the machine needs, what it has, and the remedy for the rest. */
export function doctorCommand(): Command {
  return verb("doctor", ["lab doctor", "lab doctor --fix --lang fr"])
    .option("--fix", say({ fr: "installer ce qui manque", en: "bring what is missing" }))
    .option(
      "--disk <gib>",
      say({
        fr: "avec --fix : taille du disque du moteur, en Gio ; la moitié de ce qui est libre par défaut",
        en: "with --fix: size of the engine's disk, in GiB; half of what is free by default",
      }),
      positiveInteger,
    )
    .option(...bundleOption())
    .option(...jsonOption())
    .action(async (_, command: Command) => {
      const { setUpFrom } = await import("./cli/set-up-from.js");
      const { requirements } = await import("./setup/requirements.js");
      const { fix, json, install, disk, bundle } = command.optsWithGlobals<{
        fix?: boolean;
        json?: boolean;
        install: boolean;
        disk?: number;
        bundle?: string;
      }>();
      if (fix && install === false) {
        throw new Misuse({
          fr: "--fix et --no-install se contredisent : gardez l'un des deux",
          en: "--fix and --no-install contradict each other: keep one of them",
        });
      }
      if (disk !== undefined && !fix) {
        throw new Misuse({
          fr: "--disk change la taille du disque : ajoutez --fix",
          en: "--disk changes the size of the disk: add --fix",
        });
      }
      if (bundle !== undefined && !fix) {
        throw new Misuse({
          fr: "--bundle dit d'où installer : ajoutez --fix",
          en: "--bundle says where to install from: add --fix",
        });
      }
      const wanted = requirements(disk);
      if (fix) await setUpFrom(bundle, { install: true, report: announce, requirements: wanted });
      process.exitCode = await withEngineAsItIs(() => report(wanted, json === true));
    });
}

async function report(requirements: readonly Requirement[], json: boolean): Promise<number> {
  const found = await Promise.all(
    requirements.map(async ({ id, title, look }) => ({ id, title, ...(await look()) })),
  );
  const told = found.map(({ id, title, ok, detail, ...more }) => ({
    id,
    title,
    ok,
    detail,
    ...("remedy" in more && { remedy: more.remedy }),
  }));
  tell(json ? `${JSON.stringify(told, undefined, 2)}\n` : findingsPage(found));
  return found.every(({ ok }) => ok) ? Exit.done : Exit.misuse;
}
