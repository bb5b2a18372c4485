import { basename } from "node:path/posix";
import type { AgainstImage } from "../../../scripts/host/against-image.js";

const folder = "/etc/systemd/system/";
/** A link by which something has a unit start with it, and the folder of such links, which goes with the last of them. */
const wanted = /\.(?:wants|requires)\/[^/]+$/;
const wants = /\.(?:wants|requires)$/;
const nowhere = "/dev/null";

/**
 * Units that start with a machine as its image has it, and do not any more: the link that starts them is gone, or they are
 * masked.
 */
export function unitsLeftOut({ files }: Pick<AgainstImage, "files">): string[] {
  const own = files.filter(({ path }) => path.startsWith(folder));
  const started = own.flatMap(({ path, kind }) =>
    kind !== "gone" && wanted.test(path) ? [basename(path)] : [],
  );
  return own.flatMap(({ path, kind, now, built }) => {
    const unit = basename(path);
    if (kind === "gone" && wants.test(path)) return [`${unit}: ∅`];
    if (kind === "gone" && wanted.test(path))
      return started.includes(unit) ? [] : [`${unit} disabled`];
    return kind === "link" && now === nowhere && built !== nowhere ? [`${unit} masked`] : [];
  });
}
