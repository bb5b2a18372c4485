import { Misuse } from "../ground/misuse.js";

/**
 * Labs of another company than the one that this process knows. The command line has each company's done by a process of
 * its own; whoever can't tells why.
 */
export class OtherCompanies extends Misuse {
  /** All labs that were asked for, by company, in the order in which they were. */
  readonly labs: ReadonlyMap<string, readonly string[]>;

  constructor(known: string, labs: ReadonlyMap<string, readonly string[]>) {
    const others = [...labs].filter(([company]) => company !== known);
    const list = others.map(([company, names]) => `${names.join(", ")} (${company})`).join(" ; ");
    const [first = ""] = others.map(([company]) => company);
    super({
      fr: `ces labs sont d'une autre entreprise que '${known}', la seule que connaît ce processus : ${list} ; un serveur de pages la sert avec 'lab serve --company ${first}'`,
      en: `these labs are of another company than '${known}', the only one that this process knows: ${list}; a server of pages serves it by 'lab serve --company ${first}'`,
    });
    this.labs = labs;
  }
}
