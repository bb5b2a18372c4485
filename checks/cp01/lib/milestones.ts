import type { Change, TicketHistory } from "../../lib/helpdesk/ticket-histories.js";

const over = ["résolu", "clos"];

/** The steps of a ticket's life, as its history has them. */
export interface Milestones {
  /** First message of a technician that the requester could read. */
  readonly firstAnswer: Change | undefined;
  /** Each time that it was called resolved. */
  readonly resolutions: readonly Change[];
  /** The last time that it was closed, where it still is. */
  readonly closing: Change | undefined;
  /** The requester's word that came before the closing, and after the last resolution. */
  readonly validation: Change | undefined;
}

/** Read the steps of a ticket's life. */
export function milestones({ status, changes }: TicketHistory): Milestones {
  const became = (wanted: string) =>
    changes.filter(({ type, to }) => type === "Status" && to === wanted);
  const resolutions = became("résolu");
  const closing = status === "clos" ? became("clos").at(-1) : undefined;
  const last = resolutions.at(-1);
  return {
    firstAnswer: changes.find(({ type, technician }) => type === "Correspond" && technician),
    resolutions,
    closing,
    validation:
      closing && last
        ? changes.find(
            ({ id, type, own }) => type === "Correspond" && own && id > last.id && id < closing.id,
          )
        : undefined,
  };
}

/** Resolutions that no message to the requester came before, since he last opened the ticket or wrote. */
export function silentResolutions({ changes }: TicketHistory): readonly Change[] {
  let told = false;
  const silent: Change[] = [];
  for (const change of changes) {
    const { type, technician, from, to } = change;
    if (type === "Correspond" && technician) told = true;
    if (type !== "Status") continue;
    if (to === "résolu" && !told) silent.push(change);
    if (over.includes(from ?? "") && to === "ouvert") told = false;
  }
  return silent;
}
