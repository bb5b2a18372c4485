import { expect, test } from "vitest";
import { broughtBack } from "../../../scripts/setup/brought-back.js";
import type { Process } from "../../../scripts/setup/processes.js";

const one = "1".repeat(64);
const two = "2".repeat(64);

function process(cgroups: string, zombie = false): Process {
  return { pid: 1, name: "systemd", zombie, args: [], cgroups, contained: true };
}

test("each container is counted once, whatever runs in it, on both versions of control groups", () => {
  expect(
    broughtBack({ name: "plateau" }, [
      process(`9:name=systemd:/plateau/c01/${one}\n8:pids:/plateau/c01/${one}\n`),
      process(`9:name=systemd:/plateau/c01/${one}/system.slice/ssh.service\n8:pids:/\n`),
      process(`0::/system.slice/plateau.service/labs/c02/${two}/init.scope\n`),
      process(`0::/plateau/${"3".repeat(64)}\n`),
    ]),
  ).toBe(3);
});

test("who is dead, of another engine, or the engine itself, is not counted", () => {
  expect(
    broughtBack({ name: "plateau" }, [
      process(`9:name=systemd:/plateau/c01/${one}\n`, true),
      process(`0::/plateau-test/c01/${one}\n`),
      process(`0::/docker/${two}\n`),
      process("0::/system.slice/plateau.service/engine\n"),
    ]),
  ).toBe(0);
});
