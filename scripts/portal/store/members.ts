import { z } from "zod";
import { areaNames } from "../../../stacks/plan/plan.js";
import { languages } from "../../ground/text.js";
import type { Store } from "./store.js";

const row = z.object({
  candidate: z.string(),
  person: z.string(),
  team: z.string(),
  /** Empty where the roster does not tell. */
  language: z.enum([...languages, ""] as const),
  areas: z
    .string()
    .transform((words) => areaNames.filter((area) => words.split(" ").includes(area))),
});

/** A candidate of the class, as a roster has him. Name and group are for the trainer's eyes, and never enter a lab. */
export type Member = z.infer<typeof row>;

/** The class, by id. */
export function members(store: Store): Promise<Member[]> {
  return store.act(async (database) =>
    z
      .array(row)
      .parse(
        await database.all(
          "SELECT candidate, person, team, language, areas FROM member ORDER BY candidate",
        ),
      ),
  );
}

/** Put candidates into the class, or note what is said of them now. Nobody is ever taken out. */
export function keepMembers(store: Store, all: readonly Member[]): Promise<void> {
  const now = new Date().toISOString();
  return store.act(async (database) => {
    for (const { candidate, person, team, language, areas } of all) {
      await database.run(
        `INSERT INTO member (candidate, person, team, language, areas, changed_at)
         VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (candidate) DO UPDATE SET person = excluded.person, team = excluded.team,
           language = excluded.language, areas = excluded.areas, changed_at = excluded.changed_at`,
        [candidate, person, team, language, areas.join(" "), now],
      );
    }
  });
}
