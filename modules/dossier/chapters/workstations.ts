import { plan } from "../../../stacks/plan/plan.js";
import { workstations as all, segmentOfWorkstation } from "../../../stacks/plan/workstations.js";
import { accountant } from "../../workstation/accountant.js";
import { assisted } from "../../workstation/assisted.js";
import { profileOf } from "../../workstation/profile-of.js";
import { standard } from "../../workstation/standard.js";
import { heads, list, settings } from "../cells.js";
import type { Content } from "../chapter.js";

/** What a workstation is like when it is handed over. */
export function workstations(): Content {
  const { locale, keyboard, timeZone, administrators, printer } = standard();
  return {
    lead: {
      fr: "La norme d'un poste livré. Adresse, noms et heure lui viennent de son bail et du domaine.",
      en: "The standard of a workstation that is handed over. Address, names and time come by its lease and from the domain.",
    },
    tables: [
      settings({ fr: "Norme", en: "Standard" }, [
        [{ fr: "Langue", en: "Locale" }, locale],
        [{ fr: "Clavier", en: "Keyboard" }, keyboard],
        [{ fr: "Fuseau horaire", en: "Time zone" }, timeZone],
        [{ fr: "Administrateurs (sudo)", en: "Administrators (sudo)" }, administrators],
        [{ fr: "Imprimante par défaut", en: "Default printer" }, printer.name],
        [
          { fr: "Adresse de l'imprimante", en: "Address of the printer" },
          `${printer.address}:${printer.port}`,
        ],
        [{ fr: "Heure", en: "Time" }, `ntp.${plan().company.domain}`],
        [
          { fr: "Taille des paquets (MTU)", en: "Size of packets (MTU)" },
          { fr: "1500, entiers jusqu'au poste", en: "1500, whole up to the workstation" },
        ],
      ]),
      {
        title: { fr: "Postes", en: "Workstations" },
        columns: [
          heads.machine,
          heads.segment,
          { fr: "Paquets en plus", en: "Further packages" },
          { fr: "Particularité", en: "Note" },
        ],
        rows: all.map((name) => [
          name,
          segmentOfWorkstation(name),
          list(profileOf(name)),
          name === assisted
            ? {
                fr: `assistance à distance, port ${plan().assistancePort}, avec l'accord de la personne, depuis les serveurs`,
                en: `remote assistance, port ${plan().assistancePort}, with the person's consent, from the servers`,
              }
            : name === accountant
              ? { fr: "poste de la comptabilité", en: "workstation of the accounts department" }
              : { fr: "norme seulement", en: "the standard only" },
        ]),
      },
    ],
  };
}
