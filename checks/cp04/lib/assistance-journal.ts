import { z } from "zod";
import type { Node } from "../../lib/nodes/node.js";
import { readAnswer } from "../../lib/nodes/read-answer.js";

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

const entry = z.object({
  // Bytes, where it is no text; a list, where an entry has several.
  MESSAGE: z.unknown().optional(),
  _SYSTEMD_UNIT: z.unknown().optional(),
  __REALTIME_TIMESTAMP: z.string().regex(/^\d+$/),
});

/** Calls since a moment, oldest first. Only what the assistance service itself wrote is heard: the unit is journald's word. */
export async function assistanceJournal(
  workstation: Node,
  since: number,
): Promise<readonly AssistanceCall[]> {
  const { stdout } =
    await workstation.ask`/usr/bin/journalctl --quiet --no-pager --identifier=assistance --output=json --since=${`@${Math.floor(since)}`}`;
  return callsOf(workstation, stdout);
}

/**
 * The calls that lines of `journalctl --output=json` tell.
 *
 * @throws NotObserved when a line is none of those
 */
export function callsOf(
  workstation: Pick<Node, "name">,
  journal: string,
): readonly AssistanceCall[] {
  const calls: AssistanceCall[] = [];
  for (const line of journal.split("\n").filter(Boolean)) {
    const noted = readAnswer(workstation, "journalctl", line, entry);
    const { MESSAGE, _SYSTEMD_UNIT, __REALTIME_TIMESTAMP } = noted;
    if (typeof MESSAGE !== "string" || typeof _SYSTEMD_UNIT !== "string") continue;
    if (!_SYSTEMD_UNIT.startsWith("assistance@")) continue;
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
