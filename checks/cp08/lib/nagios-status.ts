import type { Node } from "../../lib/nodes/node.js";

/** What Nagios knows of a service while it runs. */
export interface NagiosStatus {
  /** Seconds since 1970, on the clock of the monitoring server. */
  readonly now: number;
  /** When it last looked, or since when it can: it was started, and saw the host come back. */
  readonly lastChance: number;
  /** Whether it looks by itself. */
  readonly watched: boolean;
  /** Whether somebody is told, now. */
  readonly told: boolean;
  /** Whether it found the service well. */
  readonly well: boolean;
  readonly seen: string;
}

/** Who announces outages of the bench's own. */
const bench = "banc";

/** Read the state that Nagios keeps for its pages. */
export async function nagiosStatus(
  mon1: Node,
  host: string,
  service: string,
): Promise<NagiosStatus> {
  const { stdout } = await mon1.ask`date +%s; cat /var/lib/nagios4/status.dat`;
  const blocks = [...stdout.matchAll(/^(\w+) \{\n([^}]*)\}/gm)].map(([, kind = "", body = ""]) => ({
    kind,
    value: (name: string) => body.match(new RegExp(`^\\s*${name}=(.*)$`, "m"))?.[1] ?? "",
  }));
  const program = blocks.find(({ kind }) => kind === "programstatus");
  const found = blocks.find(
    ({ kind, value }) =>
      kind === "servicestatus" &&
      value("host_name") === host &&
      value("service_description") === service,
  );
  const silenced = blocks.some(
    ({ kind, value }) =>
      kind.endsWith("downtime") &&
      value("host_name") === host &&
      [service, ""].includes(value("service_description")) &&
      value("is_in_effect") === "1" &&
      value("author") !== bench,
  );
  const machine = blocks.find(
    ({ kind, value }) => kind === "hoststatus" && value("host_name") === host,
  );
  const on = (name: string) => found?.value(name) === "1";
  const watched = on("active_checks_enabled");
  const told =
    on("notifications_enabled") && program?.value("enable_notifications") === "1" && !silenced;
  const lastLook = Number(found?.value("last_check") ?? 0);
  const lastChance = Math.max(
    lastLook,
    Number(program?.value("program_start") ?? 0),
    Number(machine?.value("last_time_down") ?? 0),
  );
  const now = Number(stdout.split("\n", 1)[0]);
  return {
    now,
    lastChance,
    watched,
    told,
    well: found?.value("current_state") === "0",
    seen: found
      ? `active checks ${watched}, notifications ${told}, looked ${now - lastLook} s ago`
      : "∅",
  };
}
