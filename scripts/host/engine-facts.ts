import type Docker from "dockerode";
import { z } from "zod";
import type { Engine } from "../../modules/lib/engine.js";
import { Misuse } from "../ground/misuse.js";

const drivers = ["cgroupfs", "systemd"] as const;

const infoSchema = z.object({
  CgroupVersion: z.enum(["1", "2"]),
  CgroupDriver: z.string(),
  MemoryLimit: z.boolean(),
  CpuCfsQuota: z.boolean(),
  PidsLimit: z.boolean(),
  Labels: z.array(z.string()).nullable(),
});

/**
 * Ask an engine what it is.
 *
 * @throws Misuse where it keeps no control groups: without root it may not
 */
export async function engineFacts(engine: Docker): Promise<Engine> {
  const info = infoSchema.parse(await engine.info());
  const driver = drivers.find((name) => name === info.CgroupDriver);
  if (!driver) {
    throw new Misuse({
      fr: `le démon Docker a « ${info.CgroupDriver} » pour pilote de groupes de contrôle, il faut ${drivers.join(" ou ")} : donnez dans DOCKER_HOST la socket d'un démon lancé par root`,
      en: `the Docker daemon has '${info.CgroupDriver}' as its control group driver, ${drivers.join(" or ")} is needed: give the socket of a daemon run by root in DOCKER_HOST`,
    });
  }
  // What `files/engine` calls itself.
  const labels = new Map(
    info.Labels?.map((label) => label.split("=") as [string, string | undefined]),
  );
  return {
    own: labels.has("plateau.own"),
    groups: info.CgroupVersion === "2" ? 2 : 1,
    driver,
    parent: labels.get("plateau.groups") ?? "/plateau",
    limits: { memory: info.MemoryLimit, cpus: info.CpuCfsQuota, processes: info.PidsLimit },
  };
}
