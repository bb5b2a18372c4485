import { fault } from "../../lib/fault.js";

export const orphanedVolume = fault({
  title: {
    fr: "Le disque d'une machine supprimée est resté dans le pool",
    en: "The disk of a removed machine was left in the pool",
  },
  symptom: {
    fr: "Le pool se remplit, et personne ne sait à quoi sert ancien-serveur.qcow2.",
    en: "The pool fills up, and nobody knows what ancien-serveur.qcow2 is for.",
  },
  level: 1,
  needs: ["hv1"],
  reddens: ["cp12/nothing-orphaned"],

  async apply({ nodes: { hv1 } }) {
    await hv1.succeed`virsh vol-create-as images ancien-serveur.qcow2 1G --format qcow2`;
  },
});
