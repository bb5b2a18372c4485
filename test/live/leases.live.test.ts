import { test } from "vitest";
import { expectSatisfied, liveLab, makeAnew } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";

const lab = await liveLab(cycleLab);

test("a DHCP server made anew learns who has which address, and gives it to nobody else", async () => {
  await makeAnew(lab, ["net1"]);
  await expectSatisfied(lab, ["cp03/address-is-leased"]);
  await makeAnew(lab, ["ws3"]);
  await expectSatisfied(lab, ["cp03/address-is-leased", "cp03/address-is-unique"]);
});
