import { docker } from "../ground/docker/docker.js";
import { announce } from "../ground/terminal/announce.js";
import { engineFacts } from "../host/engine-facts.js";
import { limitsMissing } from "../host/limits-missing.js";

/** Say in a line which limits machines will do without: a server's kernel may lack what keeps them. */
export async function tellMissingLimits(): Promise<void> {
  const missing = limitsMissing(await engineFacts(docker()));
  if (missing) announce(missing);
}
