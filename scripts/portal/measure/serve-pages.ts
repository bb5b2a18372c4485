import { once } from "node:events";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { freePort } from "../../ground/free-port.js";
import { labHome, root } from "../../ground/home.js";
import { portalFolder } from "../store/portal-folder.js";
import { Store } from "../store/store.js";

export interface ServedPages {
  /** E.g. `https://127.0.0.1:8443`. */
  readonly address: string;
  /** Process that serves them. */
  readonly pid: number;
  readonly store: Store;
  close(): Promise<void>;
}

/**
 * The pages as `lab serve` serves them, of labs of this home, with neither accounts nor results of theirs.
 *
 * @throws Error with what it said, where it does not serve
 */
export async function servePages(labs: readonly string[]): Promise<ServedPages> {
  const folder = await mkdtemp(join(tmpdir(), "plateau-pages-"));
  try {
    for (const from of labs.map(labHome)) {
      await symlink(from, join(folder, from.split("/").at(-1) ?? ""));
    }
    const port = await freePort();
    const server = execa(join(root, "scripts", "lab"), ["serve", "--port", String(port)], {
      env: { PLATEAU_HOME: folder },
      stdin: "ignore",
      reject: false,
    });
    // The first that it says is where.
    const first = await Promise.race([once(server.stdout, "data"), server]);
    if (!Array.isArray(first)) throw new Error(`lab serve: ${first.stdout}\n${first.stderr}`);
    const store = await Store.open(join(folder, portalFolder));
    return {
      address: `https://127.0.0.1:${port}`,
      pid: server.pid ?? Number.NaN,
      store,
      async close() {
        server.kill("SIGTERM");
        await server;
        await store.close();
        await rm(folder, { recursive: true });
      },
    };
  } catch (problem) {
    await rm(folder, { recursive: true });
    throw problem;
  }
}
