import { access, chmod, mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { extract } from "tar-stream";
import { probeImage } from "../../modules/probe/probe-image.js";
import { docker } from "../ground/docker/docker.js";
import { benchFolder } from "../ground/home.js";

/** The bench's BusyBox on the host: static, mounted read-only in every machine. */
const busybox = join(benchFolder, "busybox");

/** Take the bench's tools out of the probe's image, unless they are there. */
export async function ensureBenchTools(): Promise<void> {
  // Where a request finds the machine's own processes, see scripts/channel/hands.
  await mkdir(join(benchFolder, "proc"), { recursive: true });
  if (
    await access(busybox).then(
      () => true,
      () => false,
    )
  )
    return;
  const container = await docker.createContainer({ Image: probeImage.tag });
  try {
    const archive = await container.getArchive({ path: "/bin/busybox" });
    const file = `${busybox}.${process.pid}`;
    const tar = archive.pipe(extract());
    for await (const entry of tar) {
      const chunks: Buffer[] = [];
      for await (const chunk of entry) chunks.push(chunk as Buffer);
      if (entry.header.type === "file") await writeFile(file, Buffer.concat(chunks));
    }
    await chmod(file, 0o755);
    await rename(file, busybox);
  } finally {
    await container.remove({ force: true });
  }
}
