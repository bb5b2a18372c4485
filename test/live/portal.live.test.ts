import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { docker } from "../../scripts/ground/docker/docker.js";
import { root } from "../../scripts/ground/home.js";
import { Consoles } from "../../scripts/operations/consoles/consoles.js";
import { ownCertificate } from "../../scripts/portal/certificate.js";
import { labPicture } from "../../scripts/portal/draw-picture.js";
import { listen } from "../../scripts/portal/listen.js";
import { makePortal } from "../../scripts/portal/make-portal.js";
import { readAssets } from "../../scripts/portal/read-assets.js";
import { Store } from "../../scripts/portal/store/store.js";
import { useCases } from "../../scripts/portal/use-cases.js";
import { drawCard } from "../../scripts/portal/ways-in/cards.js";
import { liveLab } from "../lib/live-lab.js";
import { cycleLab } from "../lib/live-labs.js";
import { temporaryFolder } from "../lib/temporary-folder.js";

const lab = await liveLab(cycleLab);
const host = "127.0.0.1";
/** Debian's own. */
const browserFile = "/usr/bin/chromium";

/** The portal on the live lab, and the code of its candidate's card. */
async function served() {
  const folder = temporaryFolder();
  execFileSync(process.execPath, [
    join(root, "scripts", "cli", "build.mjs"),
    join(folder, "build"),
  ]);
  const store = await Store.open(folder);
  const consoles = await Consoles.with(docker);
  const portal = makePortal({
    store,
    useCases,
    consoles,
    picture: await labPicture(),
    assets: await readAssets(join(folder, "build")),
  });
  const certificate = await ownCertificate([host], folder);
  const { port, close } = await listen({ portal, certificate, host, port: 0 });
  onTestFinished(async () => {
    await portal.feeds.end();
    await close();
    await consoles.close();
    await store.close();
  });
  const code = await drawCard(store, { candidate: cycleLab, person: "" });
  return { address: `https://${host}:${port}/`, code };
}

async function openPage(address: string) {
  const browser = await chromium.launch({ executablePath: browserFile, args: ["--no-sandbox"] });
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ ignoreHTTPSErrors: true, locale: "en-GB" });
  page.setDefaultTimeout(60_000);
  const problems: string[] = [];
  page.on("pageerror", ({ message }) => problems.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  await page.goto(address);
  return { page, problems };
}

test.skipIf(!existsSync(browserFile))(
  "a candidate with only the code of his card checks a competence, and sees a red line turn green",
  async () => {
    const { nodes } = lab.scene(["ws2"], [], AbortSignal.timeout(240_000));
    const { address, code } = await served();
    const { page, problems } = await openPage(address);
    await page.getByLabel("Code of my card").fill(code);
    await page.getByRole("button", { name: "Enter", exact: true }).click();
    await page.getByRole("link", { name: "ws2" }).waitFor();
    expect(await page.locator("#machine-ws2 .state").textContent()).toContain("ready");

    await nodes.ws2.succeed`ip link set lan mtu 1400`;
    onTestFinished(async () => {
      await nodes.ws2.succeed`ip link set lan mtu 1500`;
    });
    await page.locator("summary", { hasText: "CP03" }).click();
    await page.getByRole("button", { name: "Check CP03" }).click();
    const line = page.locator(".check", { hasText: "Full-size packets" });
    await line.locator("dt", { hasText: "expected" }).waitFor();
    expect(await line.getAttribute("class")).toContain("not_satisfied");
    expect(await line.textContent()).toContain("ws2");

    await nodes.ws2.succeed`ip link set lan mtu 1500`;
    const again = line.getByRole("button", { name: /^Check:/ });
    await again.click();
    await page.locator(".check.satisfied", { hasText: "Full-size packets" }).waitFor();
    // The page's own policy has kept nothing of it out, and nothing has failed.
    expect(problems).toEqual([]);
  },
);
