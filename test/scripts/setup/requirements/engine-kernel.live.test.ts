import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { engineKernel } from "../../../../scripts/setup/requirements/engine-kernel.js";

/** A setting of a network: Plateau's own engine has one of its own, as an engine elsewhere. */
const name = "net.ipv4.tcp_fin_timeout";
const here = () => readFileSync(`/proc/sys/${name.replaceAll(".", "/")}`, "utf8");
const before = here();
const settingOf = (wanted: number) =>
  engineKernel([{ name, wanted, enough: (value) => value === wanted }]);

afterAll(async () => settingOf(Number(before)).fix?.(() => undefined));

test("a setting is seen and set where the engine runs, and this server's stays as it is", async () => {
  const wanted = Number(before) + 1;
  expect(await settingOf(wanted).look()).toMatchObject({
    ok: false,
    detail: { en: `${name} = ${Number(before)} (${wanted})` },
  });
  await settingOf(wanted).fix?.(() => undefined);
  expect(await settingOf(wanted).look()).toMatchObject({ ok: true });
  expect(here()).toBe(before);
});

test("a kernel that has no such setting lacks nothing", async () => {
  const none = { name: "net.ipv4.nobody_has_this", wanted: 1, enough: () => false };
  expect(await engineKernel([none]).look()).toMatchObject({ ok: true });
});
