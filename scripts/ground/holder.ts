import { z } from "zod";
import { clockSecond } from "./clock.js";
import type { Text } from "./text.js";

/** Whoever looks at a lab does so beside others who look; whoever changes it is alone with it. */
export const modes = ["look", "change"] as const;
export type Mode = (typeof modes)[number];

/** Who has a lab in hand, or waits for it, as told to whoever comes next. */
export const holderSchema = z.object({
  /** As it is typed after `lab`. */
  verb: z.string(),
  mode: z.enum(modes),
  pid: z.int().positive(),
  /** The server that it is on, by its host's name, where that is another one; absent on this one. */
  server: z.string().max(64).optional(),
  /** When it came. */
  since: z.iso.datetime(),
});
export type Holder = z.infer<typeof holderSchema>;

/** That somebody waits for them. */
export function waitTold(holders: readonly Holder[]): Text {
  const { fr, en } = holdersTold(holders);
  return { fr: `attend la fin de ${fr}`, en: `waits for the end of ${en}` };
}

/** Holders as people name them: what they do, in which processes, on which servers where those are others, since when. */
export function holdersTold(holders: readonly Holder[]): Text {
  const told = holders.map(({ verb, pid, server, since }) => {
    const time = clockSecond(since);
    const on =
      server === undefined ? { fr: "", en: "" } : { fr: ` sur ${server}`, en: ` on ${server}` };
    return {
      fr: `'lab ${verb}' (processus ${pid}${on.fr}) depuis ${time}`,
      en: `'lab ${verb}' (process ${pid}${on.en}) since ${time}`,
    };
  });
  return { fr: told.map(({ fr }) => fr).join(", "), en: told.map(({ en }) => en).join(", ") };
}
