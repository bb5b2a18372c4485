import { z } from "zod";
import type { ControlGroups } from "../../modules/lib/control-groups.js";
import { docker } from "./docker.js";
import { Misuse } from "./misuse.js";

const drivers = ["cgroupfs", "systemd"] as const;

const infoSchema = z.object({ CgroupVersion: z.enum(["1", "2"]), CgroupDriver: z.string() });

/**
 * Ask Docker how the host keeps control groups.
 *
 * @throws Misuse where the daemon keeps none: without root it may not
 */
export async function hostControlGroups(): Promise<ControlGroups> {
  const { CgroupVersion, CgroupDriver } = infoSchema.parse(await docker.info());
  const driver = drivers.find((name) => name === CgroupDriver);
  if (driver) return { version: CgroupVersion === "2" ? 2 : 1, driver };
  throw new Misuse({
    fr: `le démon Docker a « ${CgroupDriver} » pour pilote de groupes de contrôle, il faut ${drivers.join(" ou ")} : donnez dans DOCKER_HOST la socket d'un démon lancé par root`,
    en: `the Docker daemon has '${CgroupDriver}' as its control group driver, ${drivers.join(" or ")} is needed: give the socket of a daemon run by root in DOCKER_HOST`,
  });
}
