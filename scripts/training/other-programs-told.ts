import type { MachineChanges } from "../facts/machine-changes.js";
import type { Text } from "../ground/text.js";

/** Most programs that are named. */
const named = 5;

/** Beside a verdict, in a line: programs that are not their images', by which machines may have lied. Else nothing. */
export function otherProgramsTold(changes: readonly MachineChanges[] = []): Text {
  const all = changes.flatMap(({ machine, programs = [], morePrograms = 0 }) => [
    ...programs.map(({ path }) => `${machine} ${path}`),
    ...Array.from({ length: morePrograms }, () => machine),
  ]);
  if (all.length === 0) return { fr: "", en: "" };
  const first = all.slice(0, named).join(", ");
  const rest = all.length - named;
  return {
    fr: `, programmes qui ne sont pas ceux de l'image : ${first}${rest > 0 ? ` et ${rest} de plus` : ""}`,
    en: `, programs that are not the image's: ${first}${rest > 0 ? ` and ${rest} more` : ""}`,
  };
}
