import type { CheckScene, Scene } from "../../lib/check.js";
import { SharedObservation } from "../../lib/sharing/shared-observation.js";
import { chosenPassword } from "./chosen-password.js";
import { forgetTries, type takeTriesBack } from "./forget-tries.js";
import { lockedOut } from "./locked-out.js";
import { logon } from "./logon.js";

/** What the domain says to the passwords that the user may have. */
export interface AccountStanding {
  /** Which of them it knows: the one that she chose, her envelope's, the one that she had before. */
  readonly password: "chosen" | "envelope" | "former" | "unknown";
  /** `ticket`, or the protocol's name for the refusal. */
  readonly said: string;
  /** What it says to the envelope's, where that is not the one. */
  readonly envelope: string;
}

type StandingNodes = "dc1" | "desk1" | "probe-lan";

const looks = new SharedObservation<AccountStanding>();

/**
 * Log on as the user, as a check does: those that run at the same time share the tries, for nobody may be
 * locked out by being looked at.
 */
export function accountStanding(scene: CheckScene<StandingNodes>): Promise<AccountStanding> {
  return looks.of(scene, (own) =>
    triedStanding(own, (dc1, login) => forgetTries(own, dc1, login).now()),
  );
}

/**
 * Log on as the user. A domain says what an account is refused for to whoever has its password alone,
 * so each that she may have is tried in turn.
 *
 * @param takeBack called at once for each wrong one
 */
export async function triedStanding(
  scene: Scene<StandingNodes>,
  takeBack: typeof takeTriesBack,
): Promise<AccountStanding> {
  const { login, envelope } = lockedOut(scene);
  const chosen = await chosenPassword(scene);
  const passwords = { envelope, chosen, former: scene.password(`account/${login}`) };
  let toEnvelope = "";
  for (const [name, value] of Object.entries(passwords)) {
    const said = await logon(scene, login, value);
    if (name === "envelope") toEnvelope = said;
    if (said !== "KDC_ERR_PREAUTH_FAILED") {
      // A locked account is refused whatever the password.
      const known = said === "KDC_ERR_CLIENT_REVOKED" ? "unknown" : name;
      return { password: known as AccountStanding["password"], said, envelope: toEnvelope };
    }
    await takeBack(scene.nodes.dc1, login);
  }
  return { password: "unknown", said: "KDC_ERR_PREAUTH_FAILED", envelope: toEnvelope };
}
