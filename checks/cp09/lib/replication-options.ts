import { baseDn } from "../../../modules/domain-controller/names.js";

/** Of a controller's options: global catalogue, and no replication in or out. */
const isGlobalCatalogue = 1;
const noInbound = 2;
const noOutbound = 4;

/** Options of a controller that gives and takes changes. */
export const replicating = `${isGlobalCatalogue}`;

/** Options of a controller that takes none. */
export const deafController = `${isGlobalCatalogue | noInbound}`;

/** Options of a controller that neither gives nor takes changes. */
export const noReplication = `${isGlobalCatalogue | noInbound | noOutbound}`;

/** Where the directory keeps a controller's options. */
export function settingsDn(controller: "dc1" | "dc2"): string {
  return `CN=NTDS Settings,CN=${controller.toUpperCase()},CN=Servers,CN=Default-First-Site-Name,CN=Sites,CN=Configuration,${baseDn()}`;
}
