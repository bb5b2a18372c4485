import { holdersUnder } from "../../../ground/holders-under.js";
import { Misuse } from "../../../ground/misuse.js";
import { nameHolderSchema } from "../../../ground/name-held.js";
import { openersOf } from "./alone-with.js";

/**
 * See that nobody has a file of the portal's open. Whoever asks has it for himself.
 *
 * @throws Misuse that names their processes
 */
export async function mustBeNobodys(file: string): Promise<void> {
  const holders = await holdersUnder(openersOf(file));
  const all = await Promise.all(holders.map(async ({ told, name }) => pidIn(await told) ?? name));
  for (const one of holders) one.leave();
  if (all.length === 0) return;
  const who = all.join(", ");
  throw new Misuse({
    fr: `${file} est ouvert, par 'lab serve' sans doute (processus ${who}) : terminez-le ('systemctl stop plateau-portal' s'il est installé), puis recommencez ; rien n'a changé`,
    en: `${file} is open, in 'lab serve' probably (process ${who}): end it ('systemctl stop plateau-portal' where it is installed), then try again; nothing was changed`,
  });
}

/** Any user of the machine may hold a name, and say what he likes. */
function pidIn(line: string | undefined): string | undefined {
  try {
    return String(nameHolderSchema.parse(JSON.parse(line ?? "")).pid);
  } catch {
    return undefined;
  }
}
