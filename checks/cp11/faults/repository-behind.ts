import { deployment } from "../../../modules/deployment/deployment.js";
import { fault } from "../../lib/fault.js";
import { reprepro } from "../lib/repository.js";

export const repositoryBehind = fault({
  needs: ["dep1"],
  reddens: ["cp02/updates-taken", "cp11/packages-up-to-date"],

  async apply({ nodes: { dep1 } }) {
    const { suites, witness } = deployment().repository;
    await dep1.succeed`sh -c ${`${reprepro} remove ${suites[1]} ${witness.name}`}`;
  },
});
