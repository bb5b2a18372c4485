import { escapePattern } from "../../scripts/ground/escape-pattern.js";
import { contains, type Network, toNetwork } from "../../stacks/plan/ipv4.js";

/** What of a company's plan has its names and addresses. */
export interface CompanyFacts {
  readonly plan: {
    readonly company: Readonly<Record<"name" | "domain" | "realm" | "workgroup", string>>;
    readonly underlay: string;
    readonly segments: Readonly<Record<string, { readonly cidr: string }>>;
    readonly vpn: {
      readonly siteToSite: { readonly fw1: string; readonly fw2: string };
      readonly remoteAccess: { readonly cidr: string };
    };
    readonly outside: Readonly<Record<string, string>>;
  };
  readonly people: {
    readonly root: string;
    readonly accounts: Readonly<
      Record<string, { readonly given: string; readonly surname: string }>
    >;
    readonly services: Readonly<Record<string, unknown>>;
  };
  readonly mailboxes: { readonly outside: { readonly domain: string } };
}

/** A company's names and addresses, to be looked for in texts. */
export class CompanyWords {
  private readonly names: RegExp;
  private readonly networks: readonly Network[];

  constructor({ plan, people, mailboxes }: CompanyFacts) {
    const { name, domain, realm, workgroup } = plan.company;
    const words = [
      ...[name, domain, realm, workgroup, people.root, domain.split(".")[0] ?? domain],
      ...Object.entries(people.accounts).flatMap(([login, person]) => [
        login,
        `${person.given} ${person.surname}`,
        person.given,
        person.surname,
      ]),
      ...Object.keys(people.services),
      ...Object.keys(plan.outside),
      mailboxes.outside.domain,
    ];
    const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
    const escaped = longestFirst.map(escapePattern);
    this.names = new RegExp(`(?<![\\p{L}\\d])(?:${escaped.join("|")})(?![\\p{L}\\d])`, "giu");
    const { siteToSite, remoteAccess } = plan.vpn;
    this.networks = [
      plan.underlay,
      ...Object.values(plan.segments).map(({ cidr }) => cidr),
      remoteAccess.cidr,
      `${siteToSite.fw1}/32`,
      `${siteToSite.fw2}/32`,
    ].map(toNetwork);
  }

  /** Each name and address of the company that a text has, as it is written there. */
  in(text: string): readonly string[] {
    const addresses = [
      ...(text.match(/(?<![\d.])\d{1,3}(?:\.\d{1,3}){2,3}(?![\d.]*\d)/g) ?? []),
      ...(text.match(/\d{1,3}(?:\.\d{1,3}){2,3}(?=\.in-addr\.arpa)/g) ?? []),
    ];
    return [...(text.match(this.names) ?? []), ...addresses.filter((found) => this.owns(found))];
  }

  /** Whether an address, or the first three bytes of one, is the company's, in either order of the bytes. */
  private owns(found: string): boolean {
    const bytes = found.split(".");
    return [bytes, bytes.toReversed()].some((ordered) => {
      const address = [...ordered, "0"].slice(0, 4).join(".");
      return this.networks.some((network) => contains(network, address));
    });
  }
}
