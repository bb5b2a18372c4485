import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { images } from "../../../modules/images.js";
import { probeImage } from "../../../modules/probe/probe-image.js";
import { machinesOf } from "../../../stacks/plan/areas.js";
import type { AreaName } from "../../../stacks/plan/plan.js";
import { hostsFolder, localHost } from "../../facts/hosts.js";
import { labHost } from "../../facts/lab-host.js";
import { home } from "../../ground/home.js";
import { Misuse } from "../../ground/misuse.js";
import { benchContainer } from "../../host/bench-container.js";
import { HostAway } from "../../host/host-away.js";
import { checkHost } from "./check-host.js";
import { knownHost } from "./known-hosts.js";
import { mustBeFit } from "./must-be-fit.js";

/**
 * Insist that the host that a candidate's labs are made on takes a new one.
 *
 * @param areas that it is to have, with those they need
 * @throws Misuse, with nothing done, where it is drained, no lab could stand there, it lacks images of theirs, or it does not
 *   have this server's folders: what machines read of those is not carried there yet
 * @throws HostAway where it does not answer
 */
export async function mustTakeLab(candidate: string, areas: readonly AreaName[]): Promise<void> {
  const name = labHost.readNow(candidate);
  const { drainedSince: since } = await knownHost(name);
  if (since !== undefined) {
    throw new Misuse({
      fr: `'${name}' n'accepte plus de nouveaux labs depuis ${since}, et '${candidate}' en serait un : 'lab host drain ${name} --undo' en accepte de nouveau`,
      en: `'${name}' takes no new labs since ${since}, and '${candidate}' would be one: 'lab host drain ${name} --undo' lets them come again`,
    });
  }
  if (name === localHost) return;
  const { host, look, findings } = await checkHost(name);
  if (look.away) throw new HostAway(candidate, name, look.away);
  mustBeFit(host, findings);
  const present = new Set(look.told.images);
  const wanted = [probeImage, ...areas.flatMap(machinesOf).map((machine) => images[machine])];
  const missing = [...new Set(wanted)].filter(({ tag }) => !present.has(tag));
  if (missing.length > 0) {
    throw new Misuse({
      fr: `'${name}' n'a pas ${missing.length} des images de cette version de Plateau, et elles n'y sont pas encore envoyées : ${missing.map(({ name }) => name).join(", ")}`,
      en: `'${name}' lacks ${missing.length} of the images of this version of Plateau, and they are not sent there yet: ${missing.map(({ name }) => name).join(", ")}`,
    });
  }
  if (!(await hasOurFolders(host.client()))) {
    throw new Misuse({
      fr: `'${name}' ne voit pas ${home} de ce serveur : ce que les machines y lisent n'y est pas encore porté, et aucun lab ne peut y être`,
      en: `'${name}' does not see ${home} of this server: what machines read there is not carried over yet, and no lab can stand on it`,
    });
  }
}

async function hasOurFolders(engine: Parameters<typeof benchContainer>[0]): Promise<boolean> {
  const folder = join(home, hostsFolder);
  const file = "register.json";
  try {
    const there = await benchContainer(engine, `sha256sum < /there/${file}`, {
      NetworkMode: "none",
      // Unlike a bind of the older form it makes no folder where there is none.
      Mounts: [{ Type: "bind", Source: folder, Target: "/there", ReadOnly: true }],
    });
    const ours = createHash("sha256").update(await readFile(join(folder, file)));
    return there.startsWith(ours.digest("hex"));
  } catch {
    return false;
  }
}
