import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../../scripts/ground/home.js";
import { ownCertificate } from "../../scripts/portal/certificate.js";
import { drawPicture } from "../../scripts/portal/draw-picture.js";
import { listen } from "../../scripts/portal/listen.js";
import { makePortal, type PortalProps } from "../../scripts/portal/make-portal.js";
import { readAssets } from "../../scripts/portal/read-assets.js";
import { Store } from "../../scripts/portal/store/store.js";

const host = "127.0.0.1";

export interface ServedPortal {
  readonly address: string;
  readonly store: Store;
  readonly portal: ReturnType<typeof makePortal>;
  close(): Promise<void>;
}

/**
 * Serve the pages as browsers have them, on a port that is free.
 *
 * @param folder for what is bundled and kept; it goes with whoever made it
 */
export async function servePortal(
  folder: string,
  { useCases, consoles }: Pick<PortalProps, "useCases" | "consoles">,
): Promise<ServedPortal> {
  const build = join(folder, "build");
  execFileSync(process.execPath, [join(root, "scripts", "cli", "build.mjs"), build]);
  const store = await Store.open(folder);
  const assets = await readAssets(build);
  const portal = makePortal({ store, useCases, consoles, picture: drawPicture(), assets });
  const certificate = await ownCertificate([host], folder);
  const { port, close } = await listen({ portal, certificate, host, port: 0 });
  return {
    address: `https://${host}:${port}`,
    store,
    portal,
    async close() {
      await portal.batches.end();
      await portal.feeds.end();
      await close();
      await store.close();
    },
  };
}
