import type Docker from "dockerode";
import { benchVolume } from "../../modules/lib/bench-volume.js";
import { benchContainer } from "./bench-container.js";
import { withVolumes } from "./with-volumes.js";
import { workLabels } from "./work-label.js";

/** Where the bench's own containers have the volume. */
const place = "/tools";

/**
 * The bench's BusyBox, static, and where a request finds the machine's own processes, see scripts/channel/hands. Both are
 * the server's: no machine's root owns them, even there. Two of these may be at it, and each lays whole files.
 */
const fill = `set -eu
chown 0:0 ${place}
chmod 755 ${place}
mkdir -p ${place}/proc
new=$(mktemp ${place}/busybox.XXXXXX)
cp /bin/busybox "$new"
chmod 755 "$new"
mv "$new" ${place}/busybox`;

/**
 * Lay the bench's tools into an engine's volume of them, out of the probe's image, unless they are there.
 *
 * @param candidate the lab that they are for: what is left where this is killed is found by it. @default - none
 */
export async function ensureBenchTools(engine: Docker, candidate?: string): Promise<void> {
  const volumes = new Map([[place, benchVolume]]);
  const there = await withVolumes({ engine, volumes, candidate }, (container) =>
    container.infoArchive({ path: `${place}/busybox` }).then(
      (answer) => {
        // Else its connection keeps this program alive for minutes.
        answer.resume();
        return true;
      },
      (problem: { statusCode?: number }) => {
        if (problem.statusCode !== 404) throw problem;
        return false;
      },
    ),
  );
  if (there) return;
  const hostConfig = { NetworkMode: "none", Binds: [`${benchVolume}:${place}`] };
  const labels = workLabels(candidate);
  await benchContainer(engine, fill, hostConfig, { title: "bench-tools", labels });
}
