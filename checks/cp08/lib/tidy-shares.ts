import { store } from "../../../modules/file-server/store.js";
import type { Node } from "../../lib/node.js";

/** Take away what the bench wrote on the file server: everything that has a token in its name. */
export async function tidyShares(server: Node, token: string): Promise<void> {
  await server.ask`find ${store.root} -depth -name ${`*${token}*`} -exec rm -rf {} +`.catch(
    () => undefined,
  );
}
