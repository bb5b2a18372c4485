import type { Case } from "../hint.js";

/** The case of hints that checks of what is too much have in common. */
export const notThere: Case = {
  when: /^what is declared is there, exactly so$/m,
  what: {
    fr: "Rien n'est de trop ici : vous avez déclaré quelque chose qui n'y est pas, ou pas ainsi.",
    en: "Nothing is too much here: you have declared something that is not there, or not so.",
  },
  how: {
    fr: "`lab declare CANDIDAT --show` dit ce qui est déclaré : faites-le exactement, ou redonnez une déclaration sans cela.",
    en: "`lab declare CANDIDATE --show` tells what is declared: do exactly that, or hand in a declaration without it.",
  },
};
