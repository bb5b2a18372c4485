import { fault } from "../../lib/fault.js";

export const shellRunsAsRoot = fault({
  title: {
    fr: "Sur db1, une copie du shell appartient à root et porte le bit set-uid",
    en: "On db1 a copy of the shell is root's and has the set-uid bit",
  },
  symptom: {
    fr: "« Rien pour l'instant : tout fonctionne. »",
    en: "“Nothing for now: everything works.”",
  },
  level: 3,
  needs: ["db1"],
  reddens: ["cp08/no-right-too-much"],

  async apply({ nodes: { db1 } }) {
    await db1.succeed`cp /bin/dash /usr/local/bin/depannage && chmod 4755 /usr/local/bin/depannage`;
  },
});
