import { standard } from "./standard.js";

const { locale, keyboard, timeZone, administrators } = standard;

/** What makes a machine one of the standard that somebody sits at: keyboard, language, clock, who becomes root. */
export const standardFiles = {
  "/etc/default/keyboard": `# Clavier du poste : man 5 keyboard
XKBMODEL="pc105"
XKBLAYOUT="${keyboard}"
XKBVARIANT=""
XKBOPTIONS=""
BACKSPACE="guess"
`,
  "/etc/default/locale": `LANG=${locale}\n`,
  "/etc/timezone": `${timeZone}\n`,
  "/etc/sudoers.d/postes": `# Les administrateurs des postes, par l'annuaire ; personne d'autre.
%${administrators.toLowerCase()} ALL=(ALL:ALL) ALL
`,
} as const;
