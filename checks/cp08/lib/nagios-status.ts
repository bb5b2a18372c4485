import type { Node } from "../../lib/nodes/node.js";

/** What Nagios knows of a machine, or of one of its services, while it runs. */
export interface NagiosStatus {
  /** Seconds since 1970, on the clock of the monitoring server. */
  readonly now: number;
  /** Whether it looks by itself, has looked of late or could not before, and somebody is told, now. */
  readonly raisesAlerts: boolean;
  /** Whether it found it well. */
  readonly well: boolean;
  readonly seen: string;
}

interface Block {
  readonly kind: string;
  readonly value: (name: string) => string;
}

/** That many times it may be late, on a host that is busy too. */
const late = 3;

/**
 * Read the state that Nagios keeps for its pages.
 *
 * @param isOwn tells an announced outage that is a look's own, by its comment
 * @returns what it knows of a machine, or of one of its services where that is named
 */
export async function nagiosStatus(
  mon1: Node,
  isOwn: (comment: string) => boolean,
): Promise<(host: string, service?: string) => NagiosStatus> {
  const { stdout } = await mon1.ask`date +%s; cat /var/lib/nagios4/status.dat`;
  const now = Number(stdout.split("\n", 1)[0]);
  const blocks = [...stdout.matchAll(/^(\w+) \{\n([^}]*)\}/gm)].map(
    ([, kind = "", body = ""]): Block => {
      const values = new Map(
        body.split("\n").map((line) => {
          const [, name = "", value = ""] = line.match(/^\s*(\w+)=(.*)$/) ?? [];
          return [name, value] as const;
        }),
      );
      return { kind, value: (name) => values.get(name) ?? "" };
    },
  );
  const program = blocks.find(({ kind }) => kind === "programstatus");
  const downtimes = blocks.filter(
    ({ kind, value }) =>
      kind.endsWith("downtime") && value("is_in_effect") === "1" && !isOwn(value("comment")),
  );
  const known = new Map(
    blocks
      .filter(({ kind }) => kind === "servicestatus" || kind === "hoststatus")
      .map((block) => [key(block.value("host_name"), block.value("service_description")), block]),
  );
  return (host, service = "") => {
    const found = known.get(key(host, service));
    if (!found) return { now, raisesAlerts: false, well: false, seen: "∅" };
    const on = (name: string) => found.value(name) === "1";
    const runs = program?.value(
      service === "" ? "active_host_checks_enabled" : "active_service_checks_enabled",
    );
    const watched = on("active_checks_enabled") && runs === "1";
    const silenced = downtimes.some(
      ({ value }) =>
        value("host_name") === host && [service, ""].includes(value("service_description")),
    );
    const told =
      on("notifications_enabled") && program?.value("enable_notifications") === "1" && !silenced;
    const machine = known.get(key(host, ""));
    // What is not looked at while something else is down has its turn all the same.
    const lastChance = Math.max(
      ...[
        found.value("last_check"),
        found.value("next_check"),
        program?.value("program_start"),
        machine?.value("last_time_down"),
        machine?.value("last_time_unreachable"),
      ].map((time) => Number(time || 0)),
    );
    const fresh = now - lastChance < late * Number(found.value("check_interval"));
    return {
      now,
      raisesAlerts: watched && told && fresh,
      well: found.value("current_state") === "0",
      seen: `active checks ${watched}, notifications ${told}, looked ${now - Number(found.value("last_check"))} s ago`,
    };
  };
}

function key(host: string, service: string): string {
  return `${host}/${service}`;
}
