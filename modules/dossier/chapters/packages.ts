import { machineNames } from "../../../stacks/plan/plan.js";
import { bareImages } from "../../bare-images.js";
import { aptSource } from "../../deployment/apt-source.js";
import { deployment } from "../../deployment/deployment.js";
import { standard } from "../../workstation/standard.js";
import { heads, list, settings } from "../cells.js";
import type { Content } from "../chapter.js";
import { basePackagesOf, packagesOf, settingIn } from "../of-image.js";

/** What is installed, and where it comes from. */
export function packages(): Content {
  const { repository } = deployment();
  const { forbidden, guarded, profile } = standard();
  return {
    lead: {
      fr: "Paquets demandés sur chaque machine ; leurs dépendances s'y ajoutent. Le seul dépôt des postes est celui de l'entreprise.",
      en: "Packages that each machine was given; their dependencies come besides. The workstations' only repository is the company's.",
    },
    tables: [
      settings({ fr: "Dépôt de l'entreprise", en: "Repository of the company" }, [
        [{ fr: "Adresse", en: "Address" }, settingIn(aptSource(), "URIs:")],
        [{ fr: "Suites", en: "Suites" }, list(repository.suites)],
        [{ fr: "Clé", en: "Key" }, repository.keyring],
      ]),
      {
        title: { fr: "Paquets de l'entreprise", en: "Packages of the company" },
        columns: [
          { fr: "Paquet", en: "Package" },
          { fr: "Version en stock", en: "Version in stock" },
          { fr: "Version publiée depuis", en: "Version published since" },
        ],
        rows: [repository.witness, repository.accounting].map(({ name, stock, update }) => [
          name,
          stock,
          update,
        ]),
      },
      settings({ fr: "Règles des postes", en: "Rules of workstations" }, [
        [{ fr: "Profil comptable", en: "Accounting profile" }, list(profile)],
        [{ fr: "Toujours présents", en: "Always there" }, list(guarded)],
        [{ fr: "Jamais installés", en: "Never installed" }, list(forbidden)],
      ]),
      {
        title: { fr: "Paquets par machine", en: "Packages by machine" },
        columns: [heads.machine, { fr: "Paquets", en: "Packages" }],
        rows: machineNames.map((machine) => [machine, list(packagesOf(bareImages()[machine]))]),
      },
      {
        title: { fr: "Sur toutes les machines", en: "On all machines" },
        columns: [{ fr: "Paquets", en: "Packages" }],
        rows: [[list(basePackagesOf(bareImages().file1))]],
      },
    ],
  };
}
