import { remoteDesktop } from "../../../modules/terminal-server/remote-desktop.js";
import { onItsOwn } from "../../../scripts/channel/on-its-own.js";
import { plan } from "../../../stacks/plan/plan.js";
import { createAccounts, throwAwayPassword } from "../../lib/accounts/throw-away-accounts.js";
import { throwAwayLogin } from "../../lib/accounts/throw-away-login.js";
import type { CheckScene } from "../../lib/check.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { rdpNegotiation } from "../../lib/probes/desktop/rdp-negotiation.js";
import { type RdpSession, rdpSession } from "../../lib/probes/desktop/rdp-session.js";
import { workstationState } from "../../lib/probes/directory/workstation-state.js";
import { SharedObservation } from "../../lib/sharing/shared-observation.js";
import { leaveSessions } from "./leave-sessions.js";
import { withRootPassword } from "./root-password.js";
import { type ServerSide, serverSide } from "./server-side.js";
import { untilRefused } from "./until-refused.js";

/** What checks of sessions need: where accounts are made, the server, and where its users sit. */
export const sessionNodes = ["dc1", "dc2", "ts1", "fw1", "probe-lan"] as const;
type SessionScene = CheckScene<(typeof sessionNodes)[number]>;

/** How long all of it may take, in milliseconds. */
export const sessionsMs = 30_000;

/** Somebody who tried, and what the server has of him. */
export interface Visitor extends ServerSide {
  /** Devices of his that the server spoke to. */
  readonly spoken: readonly string[];
}

/** One round of real sessions: two at a time, one that comes back, and those who are refused. */
export interface Sessions {
  /** A member of the group of the desktop, while the other is there too. */
  readonly desktop: Visitor;
  /** A member of the group of the published application. */
  readonly application: Visitor;
  /** The latter once more: he was cut off, and logged in again. */
  readonly back: Visitor;
  /** A member of the desktop's group, with another password. */
  readonly wrong: ServerSide;
  /** In no group, with his own password. */
  readonly outsider: ServerSide;
  /** `root`, with root's password. */
  readonly root: ServerSide;
}

const { port, application } = remoteDesktop;
const address = () => plan().machines.ts1.interfaces.srv;

const rounds = new SharedObservation<Sessions>();

/**
 * Open sessions on the terminal server and tell what it had of each. A session costs the server a second
 * of a processor: checks that run at the same time are told of the same round, and each judges its own
 * part of it.
 *
 * @throws NotObserved when a machine is silent
 */
export function sessionsOf(scene: SessionScene): Promise<Sessions> {
  return rounds.of(scene, oneRound);
}

const absent: Visitor = {
  login: "RDP",
  screens: [],
  programs: [],
  limits: new Map(),
  home: "",
  ownReads: [],
  othersRead: [],
  log: "",
  spoken: [],
};
const nobodyGetsIn: Sessions = {
  desktop: absent,
  application: absent,
  back: absent,
  wrong: absent,
  outsider: absent,
  root: absent,
};

async function oneRound(scene: SessionScene): Promise<Sessions> {
  const { nodes, token } = scene;
  const { ts1, fw1, "probe-lan": probe } = nodes;
  await mustAnswer(ts1, fw1, probe);
  // Nobody gets in where the server does not even negotiate.
  if ((await rdpNegotiation(probe, address(), port)).tls !== "PROTOCOL_SSL") return nobodyGetsIn;
  const { controllers } = await workstationState(ts1);
  const password = throwAwayPassword(token);
  const desktop = {
    login: throwAwayLogin(token, "desktop"),
    password,
    roles: ["GG_Nomades"],
  } as const;
  const trainee = {
    login: throwAwayLogin(token, "trainee"),
    password,
    roles: ["GG_Stagiaires"],
  } as const;
  const outsider = { login: throwAwayLogin(token, "outsider"), password } as const;
  const stop = (name: string) => `/run/${token}.${name}`;
  const sit = (login: string, name: string, limitS: number, options: Partial<RdpSession> = {}) =>
    rdpSession(probe, {
      address: address(),
      port,
      login,
      password,
      limitS,
      stop: stop(name),
      ...options,
    });
  const look = (login: string, waitFor: string, other: string = outsider.login) =>
    serverSide(ts1, login, { waitFor, other });

  await createAccounts(
    scene,
    controllers.map((name) => nodes[name]),
    [desktop, trainee, outsider],
  );
  // It tells by its exit code alone that there is none.
  await scene.tidy(ts1, { fr: "affichages Xorg de root", en: "root's Xorg displays" })`
    said=$(${onItsOwn} /usr/bin/pkill -x -u root Xorg 2>&1) || [ -z "$said" ] || { echo "$said" >&2; exit 1; }`;
  await leaveSessions(scene, ts1, [desktop.login, trainee.login, outsider.login]);
  await scene.tidy(probe, {
    fr: `fichiers du banc, /run/${token}.*`,
    en: `files of the bench, /run/${token}.*`,
  })`rm -f ${`/run/${token}.`}*`;
  /** Sit at a screen while something is done, then hang up. Neither is left alone when the other fails. */
  const during = <T>(session: ReturnType<typeof sit>, name: string, work: () => Promise<T>) =>
    Promise.all([
      session,
      work().then(async (seen) => {
        await probe.must`touch ${stop(name)}`;
        return seen;
      }),
    ]);
  /** Log in, and hang up once he is refused. */
  const knock = (login: string, name: string, secret: string) =>
    during(sit(login, name, 7, { password: secret }), name, () => untilRefused(ts1, login));
  const [applicationClient, seenApplication] = await during(
    // On a busy server his program is there before the server speaks to his devices.
    sit(trainee.login, "application", 15, { hearingS: 5 }),
    "application",
    async () => {
      const [seen] = await Promise.all([
        look(trainee.login, application, desktop.login),
        knock(outsider.login, "outsider", password),
        withRootPassword(scene, ts1, (secret) => knock("root", "root", secret)),
      ]);
      return seen;
    },
  );
  // He comes back while the other arrives: both sessions are there.
  const [desktopClient, [seenDesktop, again, seenBack]] = await during(
    sit(desktop.login, "desktop", 10),
    "desktop",
    async () => {
      const both = await Promise.all([
        look(desktop.login, "xfce4-session", trainee.login),
        rdpSession(probe, { address: address(), port, login: trainee.login, password, limitS: 8 }),
      ]);
      return [...both, await look(trainee.login, "")] as const;
    },
  );
  // A wrong password holds the session manager up for two seconds: it comes last.
  await Promise.all([
    leaveSessions(scene, ts1, [desktop.login]).then((leave) => leave()),
    knock(desktop.login, "wrong", `${password}x`),
  ]);
  const [wrong, stranger, root] = await Promise.all([
    look(desktop.login, ""),
    look(outsider.login, ""),
    look("root", ""),
  ]);
  return {
    desktop: { ...seenDesktop, spoken: desktopClient.spoken },
    application: { ...seenApplication, spoken: applicationClient.spoken },
    back: { ...seenBack, spoken: again.spoken },
    wrong,
    outsider: stranger,
    root,
  };
}
