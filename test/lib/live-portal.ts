import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium } from "playwright-core";
import { onTestFinished } from "vitest";
import { root } from "../../scripts/ground/home.js";
import { Consoles } from "../../scripts/operations/consoles/consoles.js";
import { labEngines } from "../../scripts/operations/consoles/lab-engines.js";
import { ownCertificate } from "../../scripts/portal/certificate.js";
import { sessionCookie } from "../../scripts/portal/cookies.js";
import { drawPicture } from "../../scripts/portal/draw-picture.js";
import { listen } from "../../scripts/portal/listen.js";
import { makePortal } from "../../scripts/portal/make-portal.js";
import { readAssets } from "../../scripts/portal/read-assets.js";
import { Store } from "../../scripts/portal/store/store.js";
import { type UseCases, useCases } from "../../scripts/portal/use-cases.js";
import { browserFile } from "./browser-file.js";
import { temporaryFolder } from "./temporary-folder.js";

const host = "127.0.0.1";

/**
 * The portal as `lab serve` has it.
 *
 * @param cases on the labs that stand, unless others are given
 */
export async function livePortal(cases: UseCases = useCases) {
  const folder = temporaryFolder();
  execFileSync(process.execPath, [
    join(root, "scripts", "cli", "build.mjs"),
    join(folder, "build"),
  ]);
  const store = await Store.open(folder);
  const consoles = await Consoles.with(labEngines);
  const portal = makePortal({
    store,
    useCases: cases,
    consoles,
    picture: drawPicture(),
    assets: await readAssets(join(folder, "build")),
  });
  const certificate = await ownCertificate([host], folder);
  const { port, close } = await listen({ portal, certificate, host, port: 0 });
  onTestFinished(async () => {
    await Promise.all(Object.values(portal.errands).map((one) => one.end()));
    await portal.batches.end();
    await portal.feeds.end();
    await close();
    await consoles.close();
    await store.close();
  });
  return { address: `https://${host}:${port}/`, store, portal };
}

export interface OpenPageProps {
  readonly address: string;
  /** Of his session; absent where he comes in by the page. */
  readonly token?: string;
  /** Over those of a small screen, in English. */
  readonly options?: BrowserContextOptions;
  /** @default - one of its own */
  readonly browser?: Browser;
}

/** A browser that several people share: each page that is opened in it has cookies and storage of its own. */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: browserFile, args: ["--no-sandbox"] });
  onTestFinished(() => browser.close());
  return browser;
}

/** Somebody's page, and what went wrong on it. */
export async function openPage({ address, token, options = {}, browser }: OpenPageProps) {
  const context = await (browser ?? (await openBrowser())).newContext({
    ignoreHTTPSErrors: true,
    locale: "en-GB",
    viewport: { width: 1024, height: 768 },
    permissions: ["clipboard-read", "clipboard-write"],
    ...options,
  });
  if (token !== undefined) {
    await context.addCookies([
      {
        name: sessionCookie,
        value: token,
        url: new URL("/", address).href,
        secure: true,
        httpOnly: true,
      },
    ]);
  }
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const problems: string[] = [];
  page.on("pageerror", ({ message }) => problems.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  await page.goto(address);
  return { page, problems };
}
