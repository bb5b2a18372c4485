import { expect, test } from "vitest";
import { levelOf } from "../../../../checks/lib/helpdesk/level-of.js";
import { helpdesk } from "../../../../modules/helpdesk/helpdesk.js";

test("a level of the contract has what it promises", () => {
  expect(levelOf("Moyenne")).toEqual(helpdesk().priorities.Moyenne);
});

// A deadline of no minutes would be looked for, day after day, until the end of the calendar.
test.for(["constructor", "toString", "", null])("'%s' is no level, whoever wrote it", (sla) => {
  expect(levelOf(sla)).toBeUndefined();
});
