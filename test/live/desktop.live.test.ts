import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { Consoles } from "../../scripts/operations/consoles/consoles.js";
import { labEngines } from "../../scripts/operations/consoles/lab-engines.js";
import { type MachineName, machineNames } from "../../stacks/plan/plan.js";
import { staff } from "../../stacks/plan/staff.js";
import { cycleLab } from "../lib/live-labs.js";
import { rootSays } from "../lib/root-says.js";

let consoles: Consoles;
beforeAll(async () => {
  consoles = await Consoles.with(labEngines);
});
afterAll(() => consoles.close());

const said = (machine: MachineName, command: string) => rootSays(cycleLab, machine, command);

/** Sit down, and be shown the screen as far as its size and its name. */
async function sit(machine: MachineName, as: "writer" | "observer" = "writer") {
  const desktop = await consoles.openDesktop({ candidate: cycleLab, machine });
  let came = Buffer.alloc(0);
  const reader = desktop.attach({
    as,
    onData(part) {
      came = Buffer.concat([came, part]);
      reader.ack(part.length);
    },
    onEnd: () => undefined,
  });
  const has = (bytes: number) =>
    vi.waitUntil(
      () => {
        if (desktop.over) throw new Error(desktop.over.told.en);
        return came.length >= bytes;
      },
      { timeout: 20_000 },
    );
  await has(12);
  expect(came.toString("latin1", 0, 12)).toBe("RFB 003.008\n");
  await reader.write(Buffer.from("RFB 003.008\n", "latin1"));
  // One security type, "None"; then its result, once it is chosen.
  await has(14);
  expect([...came.subarray(12, 14)]).toEqual([1, 1]);
  await reader.write(Buffer.from([1]));
  await has(18);
  await reader.write(Buffer.from([1]));
  await has(42);
  return {
    desktop,
    reader,
    width: came.readUInt16BE(18),
    height: came.readUInt16BE(20),
    bytes: () => came.length,
  };
}

const asTechnician = "/usr/sbin/runuser -u technicien --";

const running = (machine: MachineName, name: string) =>
  said(machine, `/usr/bin/pgrep -c -x ${name}`);

test("nobody there: no process of a desktop, and no port but SSH's", async () => {
  // A desktop stays a while for whoever comes back: those of other tests end here.
  await said("adm1", "systemctl stop bureau.service");
  await vi.waitFor(async () => expect(await running("adm1", "Xtigervnc")).toBe("0"), 20_000);
  for (const name of ["Xtigervnc", "xfce4-session", "systemd-socket-"]) {
    expect(await running("adm1", name), name).toBe("0");
  }
  expect(await said("adm1", "systemctl is-active bureau.socket")).toBe("active");
  expect(await said("adm1", "ss -Hltn | grep -vc ':22 '")).toBe("0");
});

test("the first who sits down has Xfce in French started, others see the same, each leaves alone", async () => {
  const first = await sit("adm1");
  const second = await sit("adm1", "observer");
  expect([second.width, second.height]).toEqual([first.width, first.height]);
  await vi.waitFor(async () => expect(await running("adm1", "xfce4-panel")).toBe("1"), 20_000);
  expect(await running("adm1", "Xtigervnc")).toBe("1");
  expect(await said("adm1", "ss -Hltn | grep -vc ':22 '")).toBe("0");
  // Its own user may read its environment: root of a machine traces nobody.
  const session = "$(/usr/bin/pgrep -o -x xfce4-session)";
  const environment = `${asTechnician} cat /proc/${session}/environ | tr '\\0' '\\n' | grep ^LANG=`;
  expect(await said("adm1", environment)).toBe("LANG=fr_FR.UTF-8");
  expect(
    await said(
      "adm1",
      `${asTechnician} env DISPLAY=:1 XAUTHORITY=/run/bureau/Xauthority setxkbmap -query | grep layout`,
    ),
  ).toMatch(/fr$/);
  await second.desktop.end();
  expect(first.desktop.over).toBeUndefined();
  expect(await running("adm1", "nc")).toBe("1");
  await first.desktop.end();
  expect(await running("adm1", "nc")).toBe("0");
  // Kept for whoever comes back, until it is ended.
  expect(await running("adm1", "xfce4-session")).toBe("1");
  await said("adm1", "systemctl stop bureau.service");
  await vi.waitFor(async () => expect(await running("adm1", "Xtigervnc")).toBe("0"), 20_000);
  expect(await said("adm1", "systemctl is-active bureau.socket")).toBe("active");
});

test("bytes that would be Ctrl-P and Ctrl-Q are a screen's as any", async () => {
  const { desktop, reader, bytes } = await sit("adm1");
  // The pointer is at 16, 4384, as far as there is room: each byte comes alone.
  for (const part of [[5, 0, 0], [0x10], [0x11], [0x20]]) {
    await reader.write(Buffer.from(part));
    await setTimeout(100);
  }
  const before = bytes();
  // All of 64 by 64 pixels, whether they have changed or not.
  await reader.write(Buffer.from([3, 0, 0, 0, 0, 0, 0, 64, 0, 64]));
  await vi.waitFor(() => expect(bytes()).toBeGreaterThan(before), 10_000);
  expect(desktop.over).toBeUndefined();
  await desktop.end();
  await said("adm1", "systemctl stop bureau.service");
});

test("the browser's and the mail program's authority is the lab's, and names lead to the pages", async () => {
  const install = "grep -ho '/usr/local/[^\"]*crt' /etc/*/policies/policies.json | sort -u";
  const file = await said("adm1", install);
  expect(await said("adm1", `cmp ${file} /run/plateau/ca.crt && echo same`)).toBe("same");
  const urls = "grep -o 'https://[^\"]*' /etc/firefox-esr/policies/policies.json | sort -u";
  const codes = `for url in $(${urls}); do curl -s -o /dev/null -w '%{http_code} ' $url; done`;
  for (const code of (await said("adm1", codes)).split(" ")) expect(code).toMatch(/^[234]\d\d$/);
});

test("who is nobody on a workstation is shown no screen; who has a session there is", async () => {
  await expect(sit("ws1")).rejects.toThrow();
  expect(await said("ws1", "journalctl -u bureau-session -n 20 -o cat")).toContain(
    "aucune session",
  );
  await said("ws1", `/bin/su - ${staff().accountant.login} -c bureau`);
  try {
    const shown = await sit("ws1");
    expect([shown.width, shown.height]).toEqual([1024, 768]);
    await shown.desktop.end();
  } finally {
    await said("ws1", `/bin/su - ${staff().accountant.login} -c 'bureau fermer'`);
  }
});

test.for(machineNames)("a technician finds his tools on %s, and French pages", async (machine) => {
  const tools = "man vim less dig lsof strace tmux";
  expect(
    await said(
      machine,
      `/bin/bash -c 'for tool in ${tools}; do command -v $tool || echo no $tool; done'`,
    ),
  ).not.toContain("no ");
  expect(await said(machine, "env -u LANG /bin/bash -lc 'man -w cp'")).toContain("/fr/");
});
