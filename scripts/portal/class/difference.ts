import { createHash } from "node:crypto";
import type { Candidate } from "../../training/class/candidate.js";
import type { Member } from "../store/members.js";

/** What a roster says otherwise than the class has it. */
export interface ChangedMember {
  readonly before: Member;
  readonly after: Member;
}

/** What a roster would do to the class. It adds and changes; nobody is ever taken out. */
export interface Difference {
  readonly added: readonly Member[];
  readonly changed: readonly ChangedMember[];
  /** How many are there as the roster has them. */
  readonly same: number;
  /** Ids of those whom the roster does not have: they stay. */
  readonly kept: readonly string[];
  /** What tells it from any other: who agrees to it has seen this one. */
  readonly digest: string;
}

/** An empty cell says nothing: what the class has there stays. */
export function differenceOf(
  members: readonly Member[],
  candidates: readonly Candidate[],
): Difference {
  const known = new Map(members.map((one) => [one.candidate, one]));
  const added: Member[] = [];
  const changed: ChangedMember[] = [];
  let same = 0;
  for (const { id, name, group, language, areas } of candidates) {
    const before = known.get(id);
    const after: Member = {
      candidate: id,
      person: name || (before?.person ?? ""),
      team: group || (before?.team ?? ""),
      language: language ?? before?.language ?? "",
      areas: areas.length > 0 ? areas : (before?.areas ?? []),
    };
    if (!before) added.push(after);
    else if (linesOf(before) !== linesOf(after)) changed.push({ before, after });
    else same += 1;
  }
  const wanted = new Set(candidates.map(({ id }) => id));
  const kept = members.map(({ candidate }) => candidate).filter((id) => !wanted.has(id));
  const digest = createHash("sha256")
    .update(JSON.stringify([added, changed, kept]))
    .digest("hex");
  return { added, changed, same, kept, digest };
}

function linesOf({ person, team, language, areas }: Member): string {
  return [person, team, language, [...areas].sort().join(" ")].join("\n");
}
