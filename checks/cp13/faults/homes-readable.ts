import { fault } from "../../lib/fault.js";

export const homesReadable = fault({
  title: {
    fr: "Les dossiers personnels de ts1 se lisent entre utilisateurs",
    en: "Homes on ts1 are read between users",
  },
  symptom: {
    fr: "Un collègue a trouvé les documents d'une autre dans le gestionnaire de fichiers.",
    en: "A colleague found another's documents in the file manager.",
  },
  level: 2,
  needs: ["ts1"],
  reddens: ["cp13/users-kept-apart"],

  async apply({ nodes: { ts1 } }) {
    // Homes that are made from now on.
    await ts1.succeed`
      grep -q pam_mkhomedir.so /etc/pam.d/common-session
      sed -i 's/pam_mkhomedir.so.*/pam_mkhomedir.so umask=0022/' /etc/pam.d/common-session
      chmod 755 /home/* 2> /dev/null || true`;
  },
});
