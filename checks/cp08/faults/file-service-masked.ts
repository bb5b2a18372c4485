import { fault } from "../../lib/fault.js";

export const fileServiceMasked = fault({
  title: {
    fr: "L'unité smbd est masquée : le service tourne encore, et ne reviendra pas au démarrage",
    en: "The unit smbd is masked: the service still runs, and will not come back at boot",
  },
  symptom: {
    fr: "Après la coupure de courant de la semaine dernière, les partages n'étaient pas revenus ; depuis, tout va.",
    en: "After last week's power cut the shares had not come back; since then all is well.",
  },
  level: 2,
  needs: ["file1"],
  reddens: ["cp08/server-starts-by-itself"],

  async apply({ nodes: { file1 } }) {
    // What `systemctl mask` does when the unit file is Debian's own; a running service goes on.
    await file1.succeed`systemctl disable smbd && systemctl mask smbd && systemctl is-active smbd`;
  },
});
