import { beforeEach, expect, test, vi } from "vitest";
import { tooMuchThatStays } from "../../../checks/cp09/lib/too-much-stays.js";
import { lookerName } from "../../../checks/lib/looker-name.js";
import { baseDn } from "../../../modules/domain-controller/names.js";
import { begunEntries } from "../../../scripts/facts/journal.js";

const lab = "c01";
const unit = `OU=t182,${baseDn()}`;
const old = { what: "m.inconnu: sAMAccountName", dn: `CN=m.inconnu,${baseDn()}`, since: 0 };
const young = (name: string, below = baseDn()) => ({
  what: `${name}: sAMAccountName`,
  dn: `CN=${name},${below}`,
  since: Date.now(),
});
const again = vi.fn();

beforeEach(async () => {
  again.mockReset().mockResolvedValue([]);
  await begunEntries.write(lab, [{ by: await lookerName(), controller: "dc1", dns: [unit] }]);
});

test("what a look that goes on has noted is not too much, nor what lies below it, however long it stays", async () => {
  const own = { what: "t182: member x", dn: unit.toUpperCase(), since: 0 };
  expect(await tooMuchThatStays(lab, [own, young("x", unit), old], again)).toEqual([old]);
  expect(again).not.toHaveBeenCalled();
});

test("one that is young and nobody's counts if it stays, at once if it is old", async () => {
  expect(await tooMuchThatStays(lab, [old], again)).toEqual([old]);
  expect(again).not.toHaveBeenCalled();
  const [stays, goes] = [young("a"), young("b")];
  again.mockResolvedValue([stays]);
  expect(await tooMuchThatStays(lab, [stays, goes], again)).toEqual([stays]);
});

test("what a look that was killed has noted counts as anybody's", async () => {
  await begunEntries.write(lab, [{ by: "plateau/looker/gone", controller: "dc1", dns: [unit] }]);
  const left = { what: "x: sAMAccountName", dn: `CN=x,${unit}`, since: 0 };
  expect(await tooMuchThatStays(lab, [left], again)).toEqual([left]);
});

test("a name that only ends as a noted one does is not below it", async () => {
  const other = { what: "y: sAMAccountName", dn: `CN=y\\,${unit}`, since: 0 };
  const beside = { what: "z: sAMAccountName", dn: `CN=z,OU=xt182,${baseDn()}`, since: 0 };
  expect(await tooMuchThatStays(lab, [other, beside], again)).toEqual([other, beside]);
});
