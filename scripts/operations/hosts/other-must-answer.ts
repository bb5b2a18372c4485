import { askHost } from "../../host/ask-host.js";
import { engineId } from "../../host/engine-id.js";
import { HostAway } from "../../host/host-away.js";
import { hostOf } from "../../host/host-of.js";

/**
 * Insist that the other host that a lab is on answers, and is the one that was added.
 *
 * @throws HostAway where it does not
 * @throws what `hostOf` does
 */
export async function otherMustAnswer(candidate: string): Promise<void> {
  const { name, noted } = hostOf(candidate);
  if (!noted) return;
  const id = await askHost(candidate, (engine, { abortSignal }) => engineId(engine, abortSignal));
  if (id === noted.engine) return;
  throw new HostAway(candidate, name, {
    fr: `un autre moteur y répond (${id}) que celui qui a été ajouté (${noted.engine})`,
    en: `another engine answers there (${id}) than the one that was added (${noted.engine})`,
  });
}
