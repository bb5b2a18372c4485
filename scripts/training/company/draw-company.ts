import type { CompanyInput } from "../../../stacks/plan/company/company-shape.js";
import { freeNetworks } from "../../../stacks/plan/company/free-networks.js";
import { loginOf } from "../../../stacks/plan/company/login-of.js";
import { reservedNetworks } from "../../../stacks/plan/company/reserved-networks.js";
import { Dice } from "../play/dice.js";
import { drawnNames } from "./drawn-names.js";

/** Segments of the head office, and its remote workers: they have the first two numbers of their addresses in common. */
const headOffice = ["dmz", "srv", "lan", "guest", "vpn"] as const;

/** Blocks that a site is drawn from, as the first two numbers of its addresses. */
const sites = [
  ...Array.from({ length: 250 }, (_, at) => `10.${at + 1}`),
  ...Array.from({ length: 14 }, (_, at) => `172.${at + 18}`),
  "192.168",
];

/**
 * A company drawn by lot, such as there might be one: who works there, and its addresses.
 *
 * @param seed the same one draws the same company
 */
export function drawCompany(seed: number): CompanyInput {
  const dice = new Dice(seed);
  const shuffled = (names: string) =>
    dice.shuffled(names.split(" ").map((name) => [name] as const)).map(([name]) => name);
  const next = (names: string[]) => names.shift() as string;
  const surnames = shuffled(drawnNames.surnames);
  const women = shuffled(drawnNames.women);
  const men = shuffled(drawnNames.men);
  const woman = () => ({ given: next(women), surname: next(surnames) });
  const man = () => ({ given: next(men), surname: next(surnames) });

  const director = woman();
  const accountant = woman();
  // Of one surname, with another initial.
  const initial = accountant.given[0];
  const namesake = men.findIndex((given) => given[0] !== initial);
  const managementController = {
    given: men.splice(namesake, 1)[0] as string,
    surname: accountant.surname,
  };
  const trade = dice.shuffled(drawnNames.trades.split(" ").map((name) => [name] as const))[0]?.[0];
  return {
    name: `${director.surname} ${trade}`,
    domain: `${loginOf(director).slice(2)}.test`,
    people: {
      director,
      accountant,
      chiefAccountant: woman(),
      managementController,
      managementAssistant: man(),
      financeManager: woman(),
      itManager: man(),
      technician: man(),
      intern: woman(),
      leaver: man(),
    },
    networks: drawNetworks(dice),
  };
}

function drawNetworks(dice: Dice): CompanyInput["networks"] {
  const [site, far, between] = dice
    .shuffled(sites.map((block) => [block] as const))
    .map(([block]) => block) as [string, string, string];
  const [dmz, srv, lan, guest, vpn] = subnets(dice, site, headOffice.length) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const [siteb] = subnets(dice, far, 1) as [string];
  const [tunnel] = subnets(dice, between, 1) as [string];
  const wan = dice.pick("wan", freeNetworks.outside);
  return { wan, dmz, srv, lan, guest, siteb, vpn, tunnel };
}

/** Networks of a block that nobody has, e.g. `10.42.30.0/24`. */
function subnets(dice: Dice, block: string, count: number): string[] {
  const all = Array.from({ length: 250 }, (_, at) => [`${block}.${at + 1}.0/24`] as const);
  return dice
    .shuffled(all.filter(([cidr]) => !(cidr in reservedNetworks)))
    .slice(0, count)
    .map(([cidr]) => cidr);
}
