import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
export const oldDialectsAccepted = fault({
  title: {
    fr: "Le serveur accepte SMB 1 et SMB 2",
    en: "The server accepts SMB 1 and SMB 2",
  },
  symptom: {
    fr: "Le vieux copieur numérise de nouveau vers le serveur ; personne ne sait pourquoi.",
    en: "The old copier scans to the server again; nobody knows why.",
  },
  level: 2,
  needs: ["file1"],
  reddens: ["cp08/old-dialects-refused"],

  async apply({ nodes: { file1 } }) {
    await edit(
      file1,
      "/etc/samba/smb.conf",
      "s/server min protocol = SMB3/server min protocol = NT1/",
      "systemctl restart smbd",
    );
  },
});
