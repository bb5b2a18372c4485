import { complain } from "../ground/terminal/complain.js";
import { say } from "../ground/text.js";
import { engineFacts } from "../host/engine-facts.js";

/** Say in a line which limits machines will do without: a server's kernel may lack what keeps them. */
export async function tellMissingLimits(): Promise<void> {
  const { limits } = await engineFacts();
  const missing = [
    ...(limits.memory ? [] : [say({ fr: "mémoire", en: "memory" })]),
    ...(limits.cpus ? [] : [say({ fr: "processeur", en: "processor" })]),
    ...(limits.processes ? [] : [say({ fr: "processus", en: "processes" })]),
  ].join(", ");
  if (missing === "") return;
  complain(
    `${say({
      fr: `rien ne limite les machines en ${missing} : les groupes de contrôle de ce serveur ne l'ont pas`,
      en: `nothing limits machines in ${missing}: this server's control groups have no such controller`,
    })}\n`,
  );
}
