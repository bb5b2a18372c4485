import { z } from "zod";
import { infoOf } from "../../ground/docker/info-of.js";
import { askHost } from "../../host/ask-host.js";
import { HostAway } from "../../host/host-away.js";
import { hostOf } from "../../host/host-of.js";

const infoSchema = z.object({ ID: z.string() });

/**
 * Insist that the other host that a lab is on answers, and is the one that was added.
 *
 * @throws HostAway where it does not
 * @throws what `hostOf` does
 */
export async function otherMustAnswer(candidate: string): Promise<void> {
  const { name, noted } = hostOf(candidate);
  if (!noted) return;
  const { ID } = await askHost(candidate, async (engine, { abortSignal }) =>
    infoSchema.parse(await infoOf(engine, abortSignal)),
  );
  if (ID === noted.engine) return;
  throw new HostAway(candidate, name, {
    fr: `un autre moteur y répond (${ID}) que celui qui a été ajouté (${noted.engine})`,
    en: `another engine answers there (${ID}) than the one that was added (${noted.engine})`,
  });
}
