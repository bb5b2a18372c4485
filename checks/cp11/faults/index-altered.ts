import { deployment } from "../../../modules/deployment/deployment.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

const [suite] = deployment.repository.suites;

export const indexAltered = fault({
  title: {
    fr: "L'index du dépôt a été modifié à la main après sa signature",
    en: "The repository's index was edited by hand after it was signed",
  },
  symptom: {
    fr: "« apt répond « BADSIG » sur tous les postes. »",
    en: "“apt answers “BADSIG” on every workstation.”",
  },
  level: 2,
  needs: ["dep1"],
  reddens: ["cp02/updates-taken", "cp11/packages-up-to-date"],

  async apply({ nodes: { dep1 } }) {
    await edit(dep1, `/srv/depot/dists/${suite}/InRelease`, "s/^Label: .*/Label: Paquets/");
  },
});
