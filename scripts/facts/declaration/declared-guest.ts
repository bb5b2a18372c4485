import { z } from "zod";
import { guestNames, nodeNames } from "../../../stacks/plan/plan.js";
import { allowedWord } from "../../ground/allowed-word.js";
import { refuse } from "../../ground/refuse.js";
import { because } from "./because.js";

const planned: readonly string[] = [...nodeNames, ...guestNames];

/**
 * One more virtual machine of hv1's: a card in one network that the plan's are on, its disks in the pool, and nothing of
 * its host's. What it may weigh leaves the host room for the plan's own.
 */
export const declaredGuest = z
  .strictObject({
    // What the bench makes for itself is called so.
    name: allowedWord(/^[a-z][a-z0-9-]{1,14}$/, {
      fr: "2 à 15 minuscules, chiffres ou tirets, une lettre d'abord",
      en: "2 to 15 lower-case letters, digits or hyphens, a letter first",
    }),
    network: z.enum(["srv", "lan"]),
    memoryMib: z.int().min(32).max(512),
    processors: z.int().min(1).max(2),
    /** What all its disks may hold together. */
    diskGib: z.int().min(1).max(4),
    ...because,
  })
  .superRefine(({ name }, context) => {
    if (!planned.includes(name)) return;
    refuse(context, ["name"], {
      fr: "une machine que l'entreprise n'a pas encore",
      en: "a machine that the company does not have yet",
    });
  });
export type DeclaredGuest = z.infer<typeof declaredGuest>;
