import { withNotReady } from "../with-not-ready.js";
import type { Deed, DeedTools } from "./deed.js";

interface Named {
  readonly checkpoint: string;
}

/** Keep the state of labs under a name. */
export function saving(
  { checkpoint, replace }: Named & { readonly replace: boolean },
  tools: DeedTools,
): Deed {
  return {
    verb: "save",
    about: checkpoint,
    what: { fr: `enregistrement de « ${checkpoint} »`, en: `saving “${checkpoint}”` },
    shown: { fr: "le formateur enregistre le lab", en: "the trainer saves the lab" },
    async work(candidate, own) {
      const saved = await tools.useCases.save({ candidate, checkpoint, replace }, own);
      const mebibytes = Math.ceil(saved.checkpoint.bytes / 2 ** 20);
      const faults = saved.faults.join(", ");
      return {
        fr: `enregistré, ${mebibytes} Mio${faults && ` ; pannes dont l'effet en mémoire n'est pas gardé : ${faults}`}`,
        en: `saved, ${mebibytes} MiB${faults && `; faults whose effect in memory is not kept: ${faults}`}`,
      };
    },
    // What it has replaced is gone.
    ...(!replace && {
      undo: {
        label: { fr: "Retirer ce point de reprise", en: "Remove this checkpoint" },
        deed: () => forgetting({ checkpoint }, tools),
      },
    }),
  };
}

/** Bring labs back to where they were saved, whatever stands of them. */
export function restoring({ checkpoint }: Named, { useCases }: DeedTools): Deed {
  return {
    verb: "restore",
    about: checkpoint,
    what: { fr: `retour à « ${checkpoint} »`, en: `restoring “${checkpoint}”` },
    shown: { fr: "le formateur ramène le lab en arrière", en: "the trainer brings the lab back" },
    isMaking: true,
    around: (labs, work) => useCases.withRoomToRestore(labs, checkpoint, work),
    async work(candidate, own) {
      const { notReady } = await useCases.restore({ candidate, checkpoint }, own);
      return withNotReady({ fr: "tel qu'enregistré", en: "as it was saved" }, notReady);
    },
  };
}

/** Remove a checkpoint of labs; the labs stay as they are. */
export function forgetting({ checkpoint }: Named, { useCases }: DeedTools): Deed {
  return {
    verb: "remove checkpoint",
    about: checkpoint,
    what: { fr: `retrait de « ${checkpoint} »`, en: `removing “${checkpoint}”` },
    shown: {
      fr: "le formateur retire un point de reprise",
      en: "the trainer removes a checkpoint",
    },
    isMaking: true,
    async work(candidate, own) {
      await useCases.removeCheckpoint({ candidate, checkpoint }, own);
      return { fr: "retiré", en: "removed" };
    },
  };
}
