import { describe, expect, test } from "vitest";
import { claimServiceBack } from "../../../checks/cp01/lib/claim-service-back.js";
import { firstFailure, firstHole, serviceAt } from "../../../checks/cp01/lib/service-at.js";
import type { TicketHistory } from "../../../checks/lib/helpdesk/ticket-histories.js";
import { Mismatch } from "../../../checks/lib/mismatch.js";
import { NotObserved } from "../../../scripts/channel/channel.js";

const [ok, refused] = ["NT_STATUS_OK", "NT_STATUS_ACCESS_DENIED"] as const;
const looks = [
  { since: 100, until: 200, seen: refused },
  { since: 205, until: 300, seen: ok },
  { since: 400, until: 500, seen: ok },
];

describe("the record of a watch", () => {
  test("tells of a moment what the first look from then on saw", () => {
    expect(serviceAt(looks, 150)).toBe(refused);
    expect(serviceAt(looks, 201)).toBe(ok);
    expect(serviceAt(looks, 205)).toBe(ok);
  });

  test("tells nothing of a moment in a hole, or after its end", () => {
    expect(serviceAt(looks, 310)).toBeUndefined();
    expect(serviceAt(looks, 501)).toBeUndefined();
  });

  test("has holes, also before it begins and after it ends", () => {
    expect(firstHole(looks, 210, 300)).toBeUndefined();
    expect(firstHole(looks, 210, 500)).toEqual([300, 400]);
    expect(firstHole(looks, 450, 520)).toBeUndefined();
    expect(firstHole(looks, 450, 540)).toEqual([500, 540]);
  });

  test("tells what failed after a moment; who got no ticket did not come to the door", () => {
    const more = [...looks, { since: 505, until: 510, seen: "no ticket" }];
    expect(firstFailure(more, 210)).toBeUndefined();
    const last = { since: 515, until: 520, seen: refused };
    expect(firstFailure([...more, last], 210)).toBe(last);
  });
});

function resolvedAt(...times: readonly number[]): TicketHistory {
  const changes = times.map((at, id) => ({ id, at, type: "Status", from: "ouvert", to: "résolu" }));
  return { id: 7, status: "clos", changes } as unknown as TicketHistory;
}
const matter = { by: "h.dupont", share: "Compta" } as const;
const judge = (stretches: typeof looks, times: readonly number[], now: number) =>
  claimServiceBack(
    resolvedAt(...times),
    matter,
    { looks: { "h.dupont": stretches }, sent: [], ended: null },
    now,
  );

describe("a service that must be back when its ticket is called resolved", () => {
  test("is back where each look from then on saw it well", () => {
    expect(judge(looks.slice(0, 2), [206], 302)).toContain("NT_STATUS_OK");
  });

  test("fails where one of several resolutions came too early", () => {
    expect(() => judge(looks.slice(0, 2), [150, 206], 302)).toThrow(Mismatch);
  });

  test("fails where it failed again, whenever that was", () => {
    const again = { since: 305, until: 310, seen: refused };
    expect(() => judge([...looks.slice(0, 2), again], [206], 312)).toThrow(Mismatch);
  });

  test("is not judged where nobody looked: at the resolution, since then, or at all", () => {
    expect(() => judge(looks, [350], 502)).toThrow(NotObserved);
    expect(() => judge(looks, [206], 502)).toThrow(NotObserved);
    expect(() => judge([], [206], 502)).toThrow(NotObserved);
  });
});
