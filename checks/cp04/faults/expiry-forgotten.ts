import { fault } from "../../lib/fault.js";
import { expireAccount } from "../lib/expire-account.js";
import { lockedOut } from "../lib/locked-out.js";

export const expiryForgotten = fault({
  title: {
    fr: "Le compte est déverrouillé, mais reste expiré",
    en: "The account is unlocked, but still expired",
  },
  symptom: {
    fr: "« On me dit que c'est réparé, et ma session refuse toujours de s'ouvrir. »",
    en: "“I am told that it is mended, and my session still does not open.”",
  },
  level: 2,
  needs: ["dc1"],
  resets: ["dc1", "desk1"],
  reddens: ["cp04/account-freed", "cp04/password-her-own"],

  async apply(scene) {
    await expireAccount(scene, lockedOut(scene).login);
  },
});
