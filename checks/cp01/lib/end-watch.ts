import type { Probe } from "../../lib/nodes/probe.js";
import { watchFolder } from "./watch-folder.js";

/** End a story's watch; its record stays, with the moment of its end. People's passwords don't. */
export async function endWatch(probe: Probe, name: string): Promise<void> {
  const folder = watchFolder(name);
  await probe.within(20_000)`
    [ -d ${folder} ] || exit 0
    touch ${folder}/ended
    for try in {1..60}; do
      ! grep -q '"ended": null' ${folder}/record.json || { sleep 0.25; continue; }
      break
    done
    rm -f ${folder}/people.json ${folder}/watch`;
}
