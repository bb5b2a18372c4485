import { docker } from "../../scripts/ground/docker/docker.js";

/** Names of the containers and networks that this server's engine has of a lab. */
export async function leftStanding(lab: string): Promise<string[]> {
  const filters = { label: [`plateau.lab=${lab}`] };
  const [containers, networks] = await Promise.all([
    docker().listContainers({ all: true, filters }),
    docker().listNetworks({ filters }),
  ]);
  return [...containers.flatMap(({ Names }) => Names), ...networks.map(({ Name }) => Name)];
}
