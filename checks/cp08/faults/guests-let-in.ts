import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
export const guestsLetIn = fault({
  title: {
    fr: "Un utilisateur inconnu est reçu comme invité",
    en: "An unknown user is received as a guest",
  },
  symptom: {
    fr: "Un visiteur voit le serveur de fichiers depuis un portable qui n'est pas au domaine.",
    en: "A visitor sees the file server from a laptop outside the domain.",
  },
  level: 2,
  needs: ["file1"],
  reddens: ["cp08/strangers-refused", "cp08/nothing-else-shared"],

  async apply({ nodes: { file1 } }) {
    await edit(
      file1,
      "/etc/samba/smb.conf",
      "s/map to guest = never/map to guest = bad user/; s/restrict anonymous = 2/restrict anonymous = 0/",
      "systemctl restart smbd",
    );
  },
});
