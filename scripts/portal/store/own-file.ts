import { join } from "node:path";
import { makeLabHome } from "../../ground/make-lab-home.js";
import { portalFile, portalFolder } from "./portal-folder.js";

/** Path of the file that the portal of this home keeps what it has in; its folder is made. */
export async function ownFile(): Promise<string> {
  return join(await makeLabHome(portalFolder), portalFile);
}
