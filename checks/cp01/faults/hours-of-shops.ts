import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const hoursOfShops = fault({
  title: {
    fr: "L'assistance compte le samedi, et ferme à 20 heures : ses échéances ne sont plus celles du contrat",
    en: "The helpdesk counts Saturdays, and closes at 20: its due times are no longer the contract's",
  },
  symptom: {
    fr: "« Tous les tickets de vendredi soir étaient déjà en retard lundi à l'ouverture. »",
    en: '"All the tickets of Friday evening were late already on Monday morning."',
  },
  level: 3,
  needs: ["desk1"],
  reddens: ["cp01/letter-becomes-ticket"],

  async apply({ nodes: { desk1 } }) {
    await edit(
      desk1,
      "/etc/request-tracker5/RT_SiteConfig.pm",
      "/ServiceBusinessHours/,/^});/ { s/End => '18:00'/End => '20:00'/; s/1 \\.\\. 5/1 .. 6/; s/} 0, 6)/} 0)/ }",
      "systemctl restart rt5-fcgi",
    );
  },
});
