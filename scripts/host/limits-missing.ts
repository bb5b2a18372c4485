import type { Engine } from "../../modules/lib/engine.js";
import { joined, type Text } from "../ground/text.js";

/** Which limits machines do without on an engine, in a sentence; undefined where it keeps all of them. */
export function limitsMissing({ limits }: Pick<Engine, "limits">): Text | undefined {
  const missing = [
    ...(limits.memory ? [] : [{ fr: "mémoire", en: "memory" }]),
    ...(limits.cpus ? [] : [{ fr: "processeur", en: "processor" }]),
    ...(limits.processes ? [] : [{ fr: "processus", en: "processes" }]),
  ];
  if (missing.length === 0) return undefined;
  const { fr, en } = joined(missing, ", ");
  return {
    fr: `rien ne limite les machines en ${fr} : les groupes de contrôle du moteur ne l'ont pas`,
    en: `nothing limits machines in ${en}: the engine's control groups have no such controller`,
  };
}
