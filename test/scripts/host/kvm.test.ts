import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Kvm } from "../../../scripts/host/kvm.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

/** A device that is there, which was never tried. */
function present(): Kvm {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "kvm"), "");
  return new Kvm(join(folder, "kvm"), join(folder, "cache", "kvm.json"));
}

test("without the device there is nothing to try: guests are emulated", () => {
  const kvm = new Kvm(join(temporaryFolder(), "absent"));
  expect(kvm.tried()).toBe(false);
  expect(kvm.works()).toBe(false);
});

test("a device that is there is not believed before it was tried", () => {
  const kvm = present();
  expect(kvm.tried()).toBeUndefined();
  expect(kvm.works()).toBe(false);
});

test.for([true, false])("what the try found is kept: %s", async (works) => {
  const kvm = present();
  await kvm.note(works);
  expect(kvm.tried()).toBe(works);
  expect(kvm.works()).toBe(works);
});

test("a try on another kernel counts for nothing", () => {
  const folder = temporaryFolder();
  const file = join(folder, "kvm.json");
  writeFileSync(join(folder, "kvm"), "");
  writeFileSync(file, JSON.stringify({ kernel: "2.6.0", works: true }));
  const kvm = new Kvm(join(folder, "kvm"), file);
  expect(kvm.tried()).toBeUndefined();
});

test("of an engine elsewhere this server's devices and kernel tell nothing", async () => {
  const folder = temporaryFolder();
  const kvm = new Kvm(join(folder, "absent"), join(folder, "kvm.json"), false);
  expect(kvm.tried("6.12.0-theirs")).toBeUndefined();
  expect(kvm.works()).toBe(false);
  await kvm.note(true, "6.12.0-theirs");
  expect(kvm.tried("6.12.0-theirs")).toBe(true);
  expect(kvm.tried("6.13.0-theirs")).toBeUndefined();
  expect(kvm.works()).toBe(true);
});
