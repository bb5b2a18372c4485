import type { Node } from "../../lib/node.js";

/** One call of a technician to a workstation, as the workstation's own journal has it. */
export interface AssistanceCall {
  readonly technician: string;
  /** Who was in front of the screen. */
  readonly user: string;
  readonly workstation: string;
  /** Address that the technician called from. */
  readonly from: string;
  /** `oui`: asked and accepted; `refus`; `non-demandé`: nobody was asked. */
  readonly consent: string;
  /** Seconds since 1970. */
  readonly begin: number;
  /** Absent while it lasts. */
  readonly end: number | undefined;
}

interface Entry {
  readonly MESSAGE: string;
  readonly _SYSTEMD_UNIT?: string;
  readonly __REALTIME_TIMESTAMP: string;
}

/** Calls since a moment, oldest first. Only what the assistance service itself wrote is heard: the unit is journald's word. */
export async function assistanceJournal(
  workstation: Node,
  since: number,
): Promise<readonly AssistanceCall[]> {
  const { stdout } =
    await workstation.ask`/usr/bin/journalctl --quiet --no-pager --identifier=assistance --output=json --since=${`@${Math.floor(since)}`}`;
  return callsOf(stdout);
}

/** The calls that lines of `journalctl --output=json` tell. */
export function callsOf(journal: string): readonly AssistanceCall[] {
  const calls: AssistanceCall[] = [];
  for (const line of journal.split("\n").filter(Boolean)) {
    const { MESSAGE, _SYSTEMD_UNIT = "", __REALTIME_TIMESTAMP } = JSON.parse(line) as Entry;
    if (!_SYSTEMD_UNIT.startsWith("assistance@") || typeof MESSAGE !== "string") continue;
    const at = Number(__REALTIME_TIMESTAMP) / 1e6;
    const [event] = MESSAGE.split(" ");
    const value = (name: string) => MESSAGE.match(new RegExp(`(?:^| )${name}=(\\S*)`))?.[1] ?? "";
    const call = {
      technician: value("technicien"),
      user: value("utilisateur"),
      workstation: value("poste"),
      from: value("depuis"),
      begin: at,
    };
    if (event === "début") calls.push({ ...call, consent: value("accord"), end: undefined });
    if (event === "refus") calls.push({ ...call, consent: "refus", end: at });
    if (event === "fin" || event === "fin-de-demande") {
      const open = calls.findIndex(({ end }) => end === undefined);
      const found = calls[open];
      if (found) calls[open] = { ...found, end: at };
    }
  }
  return calls;
}
