import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const everybodyLetIn = fault({
  title: {
    fr: "Tout le domaine peut ouvrir une session sur ts1",
    en: "The whole domain may open a session on ts1",
  },
  symptom: {
    fr: "Un comptable travaille sur ts1, où il n'a rien à faire.",
    en: "An accountant works on ts1, where he has no business.",
  },
  level: 2,
  needs: ["ts1"],
  reddens: ["cp13/others-refused"],

  async apply({ nodes: { ts1 } }) {
    await edit(
      ts1,
      "/etc/sssd/sssd.conf",
      "s/^access_provider = simple/access_provider = permit/",
      "systemctl restart sssd",
    );
  },
});
