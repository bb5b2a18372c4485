import { describe, expect, test } from "vitest";
import { clocksAgree } from "../../../checks/cp01/lib/clocks-agree.js";
import { milestones, silentResolutions } from "../../../checks/cp01/lib/milestones.js";
import type { Change, TicketHistory } from "../../../checks/lib/helpdesk/ticket-histories.js";
import { NotObserved } from "../../../scripts/channel/channel.js";

type Step = Partial<Change> & Pick<Change, "type">;
const answer: Step = { type: "Correspond", technician: true };
const own: Step = { type: "Correspond", own: true };
const status = (from: string, to: string): Step => ({ type: "Status", from, to });
const resolve = status("ouvert", "résolu");

function ticket(steps: readonly Step[], now = "clos"): TicketHistory {
  const changes = steps.map((step, at) => ({ own: false, technician: false, id: at, at, ...step }));
  return { id: 3, status: now, changes } as unknown as TicketHistory;
}

describe("a ticket's life", () => {
  test("is closed by the answer that came after the last resolution", () => {
    const { validation } = milestones(ticket([answer, resolve, own, status("résolu", "clos")]));
    expect(validation?.id).toBe(2);
  });

  test("is not closed by an answer from before it was resolved", () => {
    const { validation, closing } = milestones(
      ticket([own, answer, resolve, status("résolu", "clos")]),
    );
    expect(closing?.id).toBe(3);
    expect(validation).toBeUndefined();
  });

  test("has no closing once it is open again", () => {
    const steps = [answer, resolve, own, status("résolu", "clos"), status("clos", "ouvert")];
    expect(milestones(ticket(steps, "ouvert")).closing).toBeUndefined();
  });

  test("has a silent resolution where nobody wrote since it was opened again", () => {
    expect(silentResolutions(ticket([answer, resolve]))).toEqual([]);
    expect(silentResolutions(ticket([{ ...answer, type: "Comment" }, resolve]))).toHaveLength(1);
    const again = [answer, resolve, status("résolu", "ouvert"), resolve];
    expect(silentResolutions(ticket(again))).toHaveLength(1);
    expect(silentResolutions(ticket([...again.slice(0, 3), answer, resolve]))).toEqual([]);
  });
});

describe("the helpdesk's clock", () => {
  const letter = (at: number) => ticket([{ ...own, at }]);
  const sent = [{ at: 1000, login: "h.dupont", ticket: 3 }];

  test("agrees with the bench's where a letter came soon after it was sent", () => {
    expect(() => clocksAgree([letter(1004)], { sent }, 2000)).not.toThrow();
  });

  test.for([
    ["behind", 400],
    ["ahead", 2200],
  ] as const)("fails no ticket where it is %s: its hours are not judged", ([, at]) => {
    expect(() => clocksAgree([letter(at)], { sent }, 2000)).toThrow(NotObserved);
  });

  test("is compared letter by letter: a later one is not taken for an earlier one's", () => {
    const two = ticket([
      { ...own, at: 1004 },
      { ...own, at: 2400 },
    ]);
    const both = [...sent, { at: 1200, login: "h.dupont", ticket: 3 }];
    expect(() => clocksAgree([two], { sent: both }, 3000)).toThrow("1200 s apart");
  });

  test("is ahead where something happened in a time to come", () => {
    expect(() => clocksAgree([ticket([{ ...answer, at: 2600 }])], { sent: [] }, 2000)).toThrow(
      "600 s apart",
    );
  });
});
