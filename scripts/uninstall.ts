import type { Command } from "commander";
import { verb } from "./cli/verb.js";
import { engineHost, enginePlace, foreignEngine } from "./ground/docker/place.js";
import { home } from "./ground/home.js";
import { Misuse } from "./ground/misuse.js";
import { progress } from "./ground/progress.js";
import { announce } from "./ground/terminal/announce.js";
import { archiveVolumes } from "./host/layers/archive-volumes.js";
import { standingLabs } from "./operations/lab-names.js";
import { askDaemon } from "./setup/ask-daemon.js";
import { uninstallSteps } from "./setup/uninstall.js";

/** `lab uninstall`: leave the server as it was before set-up. */
export function uninstallCommand(): Command {
  return verb("uninstall", ["lab uninstall", "lab uninstall --lang fr"]).action(async () => {
    if (foreignEngine()) {
      throw new Misuse({
        fr: `DOCKER_HOST nomme un autre moteur (${foreignEngine()}) : retirez-le pour désinstaller celui de Plateau`,
        en: `DOCKER_HOST names another engine (${foreignEngine()}): unset it to uninstall Plateau's own`,
      });
    }
    const { state } = await askDaemon(enginePlace().socket);
    const labs = state === "ready" ? await standingLabs() : [];
    if (labs.length > 0) {
      const list = labs.join(" ");
      throw new Misuse({
        fr: `des labs sont debout : ${list} ; supprimez-les d'abord avec 'lab down ${list}'`,
        en: `labs are standing: ${list}; take them away first with 'lab down ${list}'`,
      });
    }
    const saved = state === "ready" ? await archiveVolumes.labs() : [];
    if (saved.length > 0) {
      const list = saved.join(" ");
      throw new Misuse({
        fr: `des points de reprise sont gardés sur le disque du moteur, qui partirait avec lui : ${list} ; 'lab checkpoints ${list}' les montre, --remove les retire ; ceux d'un dossier qui n'est plus là sont des volumes plateau-checkpoint-… de 'docker -H ${engineHost()} volume ls'`,
        en: `checkpoints are kept on the engine's disk, which would go with it: ${list}; 'lab checkpoints ${list}' shows them, --remove removes them; those of a folder that is gone are volumes plateau-checkpoint-… of 'docker -H ${engineHost()} volume ls'`,
      });
    }
    await progress(uninstallSteps());
    announce({
      fr: `il reste ce que vous avez fait : le dossier des candidats, ${home()}, cette copie de Plateau, et PostgreSQL avec ses bases, s'il y en a un`,
      en: `what you made is left: the candidates' folder, ${home()}, this copy of Plateau, and PostgreSQL with its databases, where there is one`,
    });
  });
}
