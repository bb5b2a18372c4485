import { existsSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test, vi } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import { routeToLan, tunnelConf } from "../../checks/cp06/second-site.js";
import { resolvers } from "../../checks/lib/network/addressing.js";
import { keaConf, subnetLines } from "../../checks/lib/network/kea.js";
import { reverseZoneOf } from "../../modules/domain-controller/dns-records.js";
import { exerciseResults, exerciseRuns } from "../../scripts/facts/journal.js";
import { drawCard } from "../../scripts/portal/ways-in/cards.js";
import { openSession } from "../../scripts/portal/ways-in/sessions.js";
import { type MachineName, plan, segmentNames } from "../../stacks/plan/plan.js";
import { browserFile } from "../lib/browser-file.js";
import { enterByCard } from "../lib/enter-by-card.js";
import { expectSatisfied, liveLab, makeAnew } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";
import { livePortal, openBrowser, openPage } from "../lib/live-portal.js";
import { clickScreen, sitDown } from "../lib/page-desktop.js";
import { shows, type } from "../lib/page-terminal.js";
import { rootSays } from "../lib/root-says.js";

const lab = await liveLab(cycleLab);
const id = "cp06/restore-the-second-site";
const title = "Put the network of the second site back into service";
const { proves: proved = [], keeps = [] } = catalogue.exercises.get(id) ?? {};
/** A board looks at its labs every three seconds. */
const followed = { timeout: 15_000 };
/** Three machines are restarted before anything is looked at. */
const judged = { timeout: 150_000 };

const { domain } = plan().company;
const { cidr, gateway, scope } = plan().segments.siteb;
const zone = reverseZoneOf(cidr);
const name = `fw2.${domain}`;

/** What the brief asks of net1: the scope of the second site, in the list of subnets, before the others. */
const subnet = JSON.stringify({
  id: segmentNames.indexOf("siteb") + 1,
  subnet: cidr,
  pools: [{ pool: `${scope.from} - ${scope.to}` }],
  "option-data": [
    { name: "routers", data: gateway },
    { name: "domain-name-servers", data: Object.values(resolvers()).join(", ") },
    { name: "domain-name", data: domain },
    { name: "domain-search", data: domain },
  ],
});

/** What he types by the cause that was drawn for him, which is his to find: on net1, and on fw2. */
const typed: Readonly<Record<string, Readonly<Record<"net1" | "fw2", readonly string[]>>>> = {
  "nothing-left": {
    net1: [`sed -i '/"subnet4": \\[/a ${subnet},' ${keaConf}`],
    fw2: ["systemctl enable --now dhcp-helper"],
  },
  "half-undone": {
    net1: [inScope(`s/"routers", "data": "[^"]*"/"routers", "data": "${gateway}"/`)],
    fw2: relayed(`s/-s [0-9.]* /-s ${plan().machines.net1.interfaces.srv} /`),
  },
  "scope-of-one": {
    net1: [inScope(`s/"pool": "[^"]*"/"pool": "${scope.from} - ${scope.to}"/`)],
    fw2: relayed("s/ -i wan/ -i siteb/"),
  },
};

function inScope(script: string): string {
  return `sed -i '${subnetLines("siteb")} ${script}' ${keaConf}`;
}

function relayed(script: string): string[] {
  return [`sed -i '${script}' /etc/default/dhcp-helper`, "systemctl restart dhcp-helper"];
}

/** Type commands in a machine's terminal, opened as a click in the picture does, and see that the last has gone well. */
async function work(page: Page, machine: MachineName, commands: readonly string[]) {
  await page.locator(`a.machine[href="#machine-${machine}"]`).click();
  await shows(page, new RegExp(`${machine}.*#$`, "m"));
  for (const command of commands) await type(page, command);
  await type(page, `echo ${machine}-$?`);
  await shows(page, new RegExp(`^${machine}-0$`, "m"));
}

/** Give the address of fw2 its name again, in a terminal of adm1's desktop: all of it by the keyboard. */
async function nameFw2(page: Page): Promise<void> {
  const said = (command: string) => rootSays(cycleLab, "adm1", command);
  await said("/usr/bin/kdestroy -q");
  onTestFinished(async () => {
    await said("/usr/bin/pkill -x xfce4-terminal; /usr/bin/kdestroy -q");
  });
  await sitDown(page);
  await vi.waitFor(async () => expect(await said("/usr/bin/pgrep -c -x xfce4-panel")).toBe("1"), {
    timeout: 20_000,
  });
  await clickScreen(page);
  // The desktop hears its shortcuts a little after it is drawn.
  await vi.waitFor(
    async () => {
      await page.keyboard.press("Control+Alt+t");
      await page.waitForTimeout(3000);
      expect(await said("/usr/bin/pgrep -c -u technicien -x bash")).not.toBe("0");
    },
    { timeout: 20_000 },
  );
  // He waits for each before he types on: sudo throws away what was typed before.
  await type(page, "sudo kinit -k ADM1$");
  await vi.waitFor(async () => expect(await said("/usr/bin/klist -s && echo has")).toBe("has"), {
    timeout: 10_000,
  });
  await type(page, "sudo nsupdate -g");
  await vi.waitFor(async () => expect(await said("/usr/bin/pgrep -c -x nsupdate")).toBe("1"), {
    timeout: 10_000,
  });
  await page.waitForTimeout(500);
  await type(page, `zone ${zone}`);
  await type(page, `update add ${gateway.split(".")[3]}.${zone} 900 PTR ${name}`);
  await type(page, "send");
  await type(page, "quit");
  for (const server of Object.values(resolvers())) {
    await expect
      .poll(() => said(`/usr/bin/dig +short -x ${gateway} @${server}`), { timeout: 20_000 })
      .toBe(`${name}.`);
  }
}

test.skipIf(!existsSync(browserFile))(
  "a newcomer with only the code of his card works an exercise from brief to green, in terminals and on a desktop, and the board shows it as it happens",
  async () => {
    // What other tests have finished in this lab is acquired there already.
    await exerciseResults.clear(cycleLab);
    const { address, store } = await livePortal();
    const browser = await openBrowser();
    const code = await drawCard(store, { candidate: cycleLab, person: "Ada Nouvelle" });
    const token = await openSession(store, { role: "trainer", who: "zoe" });
    const trainer = await openPage({ address: `${address}board`, token, browser });
    const row = trainer.page.locator("tr", { hasText: cycleLab });
    const column = (heading: string) =>
      trainer.page
        .locator("thead th")
        .allTextContents()
        .then((headings) => row.locator("td, th").nth(headings.indexOf(heading)).textContent());
    const candidate = await openPage({ address, browser });
    const { page } = candidate;
    onTestFinished(() => makeAnew(lab, catalogue.exercises.get(id)?.resets ?? []));
    await enterByCard(page, code);
    await row.getByText("Ada Nouvelle").waitFor();

    // He reads before he begins.
    await page.locator("summary", { hasText: "All exercises" }).click();
    await page.getByRole("button", { name: `Start “${title}”` }).click();
    const dialog = page.getByRole("dialog", { name: title });
    await dialog.getByText("You have root access to net1, dc1, fw1 and fw2.").waitFor();
    await dialog.getByRole("button", { name: "Start: 45 minutes" }).click();
    await row.getByText("setting the exercise up").waitFor();
    const exercise = page.locator(".exercise", { hasText: title });
    await exercise.getByText("45 min left").waitFor();
    await exercise.getByText(cidr).first().waitFor();
    await row.getByText(id).waitFor(followed);

    // Nothing is done yet, and his first look says so, there and on the board.
    const lines = (outcome: string) => exercise.locator(`.check.${outcome}`);
    const check = () => exercise.getByRole("button", { name: "Check my work" }).click();
    expect(await column("last check")).toBe("");
    await check();
    await row.getByText(/^checking/).waitFor();
    await expect.poll(() => lines("not_satisfied").count(), followed).toBe(proved.length);
    await expect.poll(() => column("06"), followed).toBe(`✗${proved.length}`);
    expect(await column("last check")).toBe("just now");
    expect(proved).toContain(await row.locator("details.note summary").textContent());

    const { [id]: run } = await exerciseRuns.read(cycleLab);
    const his = typed[run?.cause ?? ""];
    if (!his) throw new Error(`nothing to type for the cause ${run?.cause}`);
    await work(page, "net1", [
      ...his.net1,
      `kea-dhcp4 -t ${keaConf} > /dev/null && systemctl restart kea-dhcp4-server`,
    ]);
    await work(page, "fw2", [
      ...his.fw2,
      `echo ${routeToLan()} >> ${tunnelConf}`,
      "systemctl restart openvpn-client@siege",
      `until ping -c 1 -W 1 -I ${gateway} ${plan().segments.lan.gateway}; do sleep 1; done`,
    ]);
    await nameFw2(page);

    await page.getByRole("button", { name: "Fold", exact: true }).click();
    await check();
    await expect
      .poll(() => lines("satisfied").count(), followed)
      .toBe(proved.length + keeps.length);
    // Healthy; acquired once it was judged.
    await expect.poll(() => column("06"), followed).toBe("–");
    expect(await column("stuck since")).toBe("");

    await exercise.getByRole("button", { name: "Finish the exercise…" }).click();
    await page.getByRole("button", { name: "Stop the clock and be judged" }).click();
    await row.getByText("judging the exercise").waitFor();
    await page
      .getByText(`Exercise finished: ${proved.length}/${proved.length} satisfied`)
      .waitFor(judged);
    await page.getByText("No exercise is running.").waitFor();
    await row.getByText(id).waitFor({ state: "detached" });
    await expect.poll(() => column("06"), followed).toBe("✓");
    await trainer.page.getByRole("link", { name: `Timeline of ${cycleLab}` }).click();
    for (const done of ["opens a terminal", "opens a desktop"]) {
      await trainer.page.getByText(done).first().waitFor();
    }
    expect([...candidate.problems, ...trainer.problems]).toEqual([]);
  },
);

test("the lab is as it was", () => expectSatisfied(lab, proved));
