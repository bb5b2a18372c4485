import { fault } from "../../lib/fault.js";

export const backupPasswordLost = fault({
  title: {
    fr: "Le mot de passe du dépôt de sauvegarde a été remplacé sur file1",
    en: "The password of the backup repository was replaced on file1",
  },
  symptom: {
    fr: "La sauvegarde de la nuit est en échec depuis la dernière revue des mots de passe.",
    en: "The nightly backup has failed since the last review of passwords.",
  },
  level: 2,
  needs: ["file1"],
  resets: ["file1", "net1"],
  reddens: ["cp08/backup-restores"],

  async apply({ nodes: { file1 }, token }) {
    await file1.within(30_000)`systemctl start sauvegarde`;
    await file1.succeed`echo ${token} > /etc/sauvegarde/mot-de-passe`;
  },
});
