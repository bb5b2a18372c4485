import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { doorOf } from "../lib/door-of.js";
import { exerciseIds } from "../lib/exercise-ids.js";
import { lockedOut } from "../lib/locked-out.js";

export const accountFreed = check({
  title: {
    fr: "Le compte de l'utilisatrice est libre : ni verrouillé, ni expiré, ni désactivé",
    en: "The user's account is free: neither locked, nor expired, nor disabled",
  },
  remedy: {
    fr: "Sur dc1 : `samba-tool user show LOGIN` (lockoutTime, accountExpires, userAccountControl). Un compte peut être refusé pour deux raisons à la fois : `samba-tool user unlock`, `samba-tool user setexpiry`, `samba-tool user enable` en lèvent chacune une.",
    en: "On dc1: `samba-tool user show LOGIN` (lockoutTime, accountExpires, userAccountControl). An account may be refused for two reasons at once: `samba-tool user unlock`, `samba-tool user setexpiry`, `samba-tool user enable` take one away each.",
  },
  needs: ["dc1", "probe-lan"],
  judges: exerciseIds.lockedOut,

  async run(scene) {
    const { login } = lockedOut(scene);
    // The same question about somebody whose account is as it should be shows that the way to ask works.
    const witness = await doorOf(scene, "t.garnier");
    claim(
      witness === "open",
      {
        fr: "le domaine demande son mot de passe à un collègue",
        en: "the domain asks a colleague for his password",
      },
      `KDC: ${witness}`,
    );
    const seen = await doorOf(scene, login);
    claim(
      seen === "open" || seen === "KDC_ERR_KEY_EXPIRED",
      {
        fr: `le domaine demande son mot de passe à ${login}, au lieu de refuser son compte`,
        en: `the domain asks ${login} for her password, instead of refusing her account`,
      },
      `KDC: ${seen}`,
    );
    return `KDC: ${seen}`;
  },
});
