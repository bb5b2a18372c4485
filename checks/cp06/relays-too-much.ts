import { dhcpHelperDefault } from "../../modules/router/dhcp-helper-default.js";
import type { Router } from "./router-state.js";

/** Options of `dhcp-helper` that name where calls come from and whom they are handed to. */
const pattern = /(?:^|[\s"'=])-([sibe])\s*([^\s"'-][^\s"']*)/g;

/**
 * Where a router's relay listens and whom it tells, beyond the plan.
 *
 * @param text command lines and options of the relay, those that run and those that are saved
 */
export function relaysTooMuch(router: Router, text: string): string[] {
  const planned = optionsOf(dhcpHelperDefault(router));
  return [...optionsOf(text)]
    .filter((option) => !planned.has(option))
    .map((option) => `dhcp-helper ${option}`);
}

function optionsOf(text: string): ReadonlySet<string> {
  const lines = text.split("\n").filter((line) => !/^\s*#/.test(line));
  return new Set(
    lines.flatMap((line) =>
      [...line.matchAll(pattern)].map(([, option, value]) => `-${option} ${value}`),
    ),
  );
}
