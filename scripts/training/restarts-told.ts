import type { Text } from "../ground/text.js";

/** What becomes of machines when an exercise is finished, told beforehand; undefined where nothing does. */
export function restartsTold({
  restarts = [],
}: {
  readonly restarts?: readonly string[];
}): Text | undefined {
  if (restarts.length === 0) return undefined;
  const names = restarts.join(", ");
  return {
    fr: `Le travail doit survivre à un redémarrage. À la fin de l'exercice, les contrôles regardent deux fois : tel que vous l'avez laissé, puis après le redémarrage de ${names}.`,
    en: `The work has to outlive a restart. At the end of the exercise the checks look twice: as you left it, then after a restart of ${names}.`,
  };
}
