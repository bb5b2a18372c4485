import { docker } from "../ground/docker/docker.js";
import { announce } from "../ground/terminal/announce.js";
import { joined } from "../ground/text.js";
import { engineFacts } from "../host/engine-facts.js";

/** Say in a line which limits machines will do without: a server's kernel may lack what keeps them. */
export async function tellMissingLimits(): Promise<void> {
  const { limits } = await engineFacts(docker);
  const missing = [
    ...(limits.memory ? [] : [{ fr: "mémoire", en: "memory" }]),
    ...(limits.cpus ? [] : [{ fr: "processeur", en: "processor" }]),
    ...(limits.processes ? [] : [{ fr: "processus", en: "processes" }]),
  ];
  if (missing.length === 0) return;
  const { fr, en } = joined(missing, ", ");
  announce({
    fr: `rien ne limite les machines en ${fr} : les groupes de contrôle de ce serveur ne l'ont pas`,
    en: `nothing limits machines in ${en}: this server's control groups have no such controller`,
  });
}
