import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type CDPSession, chromium, type Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { docker } from "../../scripts/ground/docker/docker.js";
import { root } from "../../scripts/ground/home.js";
import { Consoles } from "../../scripts/operations/consoles/consoles.js";
import { ownCertificate } from "../../scripts/portal/certificate.js";
import { sessionCookie } from "../../scripts/portal/cookies.js";
import { labPicture } from "../../scripts/portal/draw-picture.js";
import { listen } from "../../scripts/portal/listen.js";
import { makePortal } from "../../scripts/portal/make-portal.js";
import { readAssets } from "../../scripts/portal/read-assets.js";
import { Store } from "../../scripts/portal/store/store.js";
import { useCases } from "../../scripts/portal/use-cases.js";
import { type Session, openSession } from "../../scripts/portal/ways-in/sessions.js";
import { asCandidate } from "../lib/as-candidate.js";
import { cycleLab } from "../lib/live-labs.js";
import { temporaryFolder } from "../lib/temporary-folder.js";

const host = "127.0.0.1";
/** Debian's own. */
const browserFile = "/usr/bin/chromium";
