import type { Plan } from "./plan.js";
import { plan } from "./plan.js";

/** Where machines of a segment find the web proxy, e.g. `"http://10.10.10.1:3128"`. */
export function proxyUrl(segment: keyof Plan["machines"]["fw1"]["interfaces"]): string {
  return `http://${plan().machines.fw1.interfaces[segment]}:${plan().proxyPort}`;
}
