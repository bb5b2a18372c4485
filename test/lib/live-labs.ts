/** The lab that the tests of one run share; whoever breaks it puts it right. */
export const cycleLab = "t-cycle";
/** Labs that single files bring up and take away. */
export const twinLab = "t-twin";
export const killLab = "t-kill";
export const emptyLab = "t-empty";
export const standardLab = "t-standard";
export const saveLab = "t-save";
/** Made from the board. */
export const boardLab = "t-board";
/** Of a company that is drawn. */
export const companyLab = "t-company";
/** Of a centre's own company, with letters of other languages and a long domain. */
export const lettersLab = "t-letters";
/** Made by the release before. */
export const formerLab = "t-former";
/** Of two servers with one state. */
export const sharedLab = "t-shared";
/** Those of a class. */
export const classLabs: readonly string[] = ["t-class1", "t-class2", "t-class3"];
/** Those of several hosts. */
export const hostLabs = ["t-host1", "t-host2", "t-host3"] as const;

export const testLabs = [
  cycleLab,
  twinLab,
  killLab,
  emptyLab,
  standardLab,
  saveLab,
  boardLab,
  companyLab,
  lettersLab,
  formerLab,
  sharedLab,
  ...classLabs,
  ...hostLabs,
];
