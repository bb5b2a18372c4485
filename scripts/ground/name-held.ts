import { z } from "zod";
import { clockSecond } from "./clock.js";
import { duration } from "./duration.js";
import { LocalizedError } from "./localized-error.js";
import type { Text } from "./text.js";

/** Who has a name of the kernel's in hand, as told to whoever waits for it. Any user may say what he likes. */
export const nameHolderSchema = z.object({
  pid: z.int().positive(),
  /** When it came. */
  since: z.iso.datetime(),
  /** The server that it is on, by its host's name, where that is another one; absent on this one. */
  server: z.string().max(64).optional(),
});

/** Something goes on, on this machine or on another server that has the same labs, that there is one of at a time, and has not ended in time. */
export class NameHeld extends LocalizedError<Text> {
  override readonly name = "NameHeld";

  /**
   * @param what what was waited for, e.g. `access to FILE`
   * @param held the name in the kernel
   * @param line what its holder says of himself; undefined where he says nothing
   */
  constructor(what: Text, held: string, waitedMs: number, line: string | undefined) {
    const waited = duration(Math.round(waitedMs / 1000));
    const who = whoHolds(held, line);
    super({
      fr: `${what.fr} : attendu ${waited} en vain. ${who.fr}`,
      en: `${what.en}: waited for ${waited} in vain. ${who.en}`,
    });
  }
}

/** Who he is as far as it is known, and what to do. */
function whoHolds(held: string, line: string | undefined): Text {
  const { data } = nameHolderSchema.safeParse(parsed(line));
  if (!data) {
    return {
      fr: `Quelqu'un tient « ${held} » sur cette machine sans dire qui il est, suspendu peut-être : 'sudo ss -xlp | grep ${held}' dit quel processus ; qu'il se termine, puis recommencez`,
      en: `Some process holds '${held}' on this machine and does not say what it is, maybe a suspended one: 'sudo ss -xlp | grep ${held}' tells which process; have it end, then try again`,
    };
  }
  const { pid, since, server } = data;
  const time = clockSecond(since);
  if (server !== undefined) {
    return {
      fr: `« ${held} » est tenu sur ${server} depuis ${time}, selon son détenteur, par le processus ${pid} : 'ps -fp ${pid}' y dit de qui et pour quoi ; attendez sa fin ou terminez-le, puis recommencez`,
      en: `'${held}' has been held on ${server} since ${time}, as its holder says, by process ${pid}: 'ps -fp ${pid}' there tells whose and what for; wait for its end or end it, then try again`,
    };
  }
  return {
    fr: `« ${held} » est tenu sur cette machine depuis ${time}, selon son détenteur, par le processus ${pid} : 'ps -fp ${pid}' dit de qui et pour quoi ; attendez sa fin ou terminez-le, puis recommencez`,
    en: `'${held}' has been held on this machine since ${time}, as its holder says, by process ${pid}: 'ps -fp ${pid}' tells whose and what for; wait for its end or end it, then try again`,
  };
}

function parsed(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? "");
  } catch {
    return undefined;
  }
}
