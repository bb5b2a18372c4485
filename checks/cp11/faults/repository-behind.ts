import { deployment } from "../../../modules/deployment/deployment.js";
import { fault } from "../../lib/fault.js";
import { reprepro } from "../lib/repository.js";

export const repositoryBehind = fault({
  title: {
    fr: "La mise à jour du paquet témoin n'est plus publiée",
    en: "The witness package's update is no longer published",
  },
  symptom: {
    fr: "« apt dit que tout est à jour, et pourtant le correctif annoncé lundi n'est sur aucun poste. »",
    en: "“apt says that all is up to date, and yet the fix announced on Monday is on no workstation.”",
  },
  level: 2,
  needs: ["dep1"],
  reddens: ["cp02/updates-taken", "cp11/packages-up-to-date"],

  async apply({ nodes: { dep1 } }) {
    const { suites, witness } = deployment.repository;
    await dep1.succeed`sh -c ${`${reprepro} remove ${suites[1]} ${witness.name}`}`;
  },
});
