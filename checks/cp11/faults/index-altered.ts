import { deployment } from "../../../modules/deployment/deployment.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

const suite = ofCompany(() => deployment().repository.suites[0]);

export const indexAltered = fault({
  needs: ["dep1"],
  reddens: ["cp02/updates-taken", "cp11/packages-up-to-date"],

  async apply({ nodes: { dep1 } }) {
    await edit(dep1, `/srv/depot/dists/${suite()}/InRelease`, "s/^Label: .*/Label: Paquets/");
  },
});
