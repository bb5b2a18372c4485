import { entriesOf } from "../../scripts/ground/entries-of.js";
import { type Login, loginOf } from "./company/login-of.js";
import { posts } from "./company/posts.js";
import { company, ofCompany } from "./company.js";

/** An organisational unit, by what people call it. */
interface Unit {
  readonly description: string;
}

/**
 * The company's units. Accounts live where their owner works, because policies and delegations are
 * given by unit.
 */
const units = {
  Direction: { description: "Direction générale" },
  Comptabilité: { description: "Service comptable" },
  Gestion: { description: "Contrôle de gestion" },
  Finance: { description: "Service financier" },
  Techniciens: { description: "Support informatique" },
  Stagiaires: { description: "Stagiaires et alternants" },
  Postes: { description: "Postes de travail des deux sites" },
  Serveurs: { description: "Serveurs membres du domaine" },
  Services: { description: "Comptes des applications" },
  Groupes: { description: "Groupes de rôle (GG) et de ressource (DL)" },
  Départs: { description: "Comptes désactivés, gardés un an" },
} as const satisfies Record<string, Unit>;

/** A name of `units`. */
export type UnitName = keyof typeof units;

/** Role groups: global, they hold people. The G of AGDLP. */
const roles = {
  GG_Direction: "Membres de la direction",
  GG_Comptabilite: "Membres du service comptable",
  GG_Gestion: "Membres du contrôle de gestion",
  GG_Finance: "Membres du service financier",
  GG_Techniciens: "Techniciens du support",
  GG_Support_Proximite: "Techniciens de proximité",
  GG_Stagiaires: "Stagiaires et alternants",
  GG_Nomades: "Personnes autorisées à travailler à distance",
} as const;

/** A name of `roles`. */
export type RoleName = keyof typeof roles;

interface Resource {
  readonly description: string;
  readonly members: readonly RoleName[];
}

/** Resource groups: domain-local, they hold roles, and they alone are given permissions. */
const resources = {
  DL_Commun_RW: {
    description: "Partage Commun, modification",
    members: ["GG_Direction", "GG_Comptabilite", "GG_Gestion", "GG_Finance", "GG_Techniciens"],
  },
  DL_Commun_R: { description: "Partage Commun, lecture", members: ["GG_Stagiaires"] },
  DL_Compta_RW: { description: "Partage Compta, modification", members: ["GG_Comptabilite"] },
  DL_Compta_R: {
    description: "Partage Compta, lecture",
    members: ["GG_Direction", "GG_Finance"],
  },
  DL_Gestion_RW: { description: "Partage Gestion, modification", members: ["GG_Gestion"] },
  DL_Gestion_R: { description: "Partage Gestion, lecture", members: ["GG_Direction"] },
  DL_Finance_RW: { description: "Partage Finance, modification", members: ["GG_Finance"] },
  DL_Finance_R: { description: "Partage Finance, lecture", members: ["GG_Direction"] },
  DL_VPN: { description: "Accès distant par le VPN", members: ["GG_Nomades"] },
  DL_Bureau_Distant: {
    description: "Bureau complet sur le serveur de bureaux à distance",
    members: ["GG_Nomades"],
  },
  DL_Application_Publiee: {
    description: "Une seule application sur le serveur de bureaux à distance",
    members: ["GG_Stagiaires"],
  },
  DL_Boite_Support: {
    description: "Boîte partagée du support, lecture et écriture",
    members: ["GG_Techniciens"],
  },
  DL_Postes_Admin: {
    description: "Administration locale des postes de travail",
    members: ["GG_Techniciens"],
  },
  DL_MotDePasse_Comptabilite: {
    description: "Réinitialise les mots de passe de l'UO Comptabilité",
    members: ["GG_Support_Proximite"],
  },
} as const satisfies Record<string, Resource>;

/** A name of `resources`. */
export type ResourceName = keyof typeof resources;

/** Somebody with an account. */
export interface Person {
  readonly given: string;
  readonly surname: string;
  readonly title: string;
  readonly unit: UnitName;
  readonly roles: readonly RoleName[];
  /** Whether the account is disabled. @default false */
  readonly disabled?: boolean;
}

/** What an application is in the directory. */
interface Service {
  readonly description: string;
}

/** Who works here, by login. Two have one surname, in different services; one has left. */
const accounts = ofCompany(
  (): Readonly<Record<Login, Person>> =>
    Object.fromEntries(
      entriesOf(company().people).map(([post, { given, surname, title }]) => [
        loginOf({ given, surname }),
        { given, surname, ...posts[post], ...(title !== undefined && { title }) },
      ]),
    ),
);

/** Accounts that applications call the directory with; they are members of no role. */
const services = {
  "svc-mail": { description: "Messagerie : recherche dans l'annuaire" },
  "svc-web": { description: "Application de veille : recherche dans l'annuaire" },
  "svc-mon": { description: "Supervision : recherche dans l'annuaire, sonde Kerberos" },
  "svc-desk": { description: "Assistance : recherche dans l'annuaire" },
  "svc-deploy": { description: "Déploiement : crée les comptes des postes livrés" },
} as const satisfies Record<string, Service>;

/** A login of an application, e.g. `"svc-mail"`. */
export type ServiceLogin = keyof typeof services;

/** The company's people, written once: units, groups, accounts, and what a unit's members may do. */
export const people = ofCompany(
  () =>
    ({
      /** Fixed, so that identifiers are the same whenever the images are built. */
      domainSid: "S-1-5-21-1206375286-251249764-2214032401",
      /** Unit that holds all others. */
      root: company().short,
      units,
      roles,
      resources,
      accounts: accounts(),
      services,
      /** Who may reset passwords, and in which unit alone. */
      passwordDelegation: { group: "DL_MotDePasse_Comptabilite", unit: "Comptabilité" },
      /** Who may create computer accounts, and in which unit alone; he owns those that he made, and no other. */
      joinDelegation: { service: "svc-deploy", unit: "Postes" },
      /** Whom the workstations' policy refuses a local session. */
      workstationPolicy: {
        name: "Postes - ouverture de session locale",
        guid: "{5C9E7A10-2F4B-4D38-9B61-7D0A1E35C1F2}",
        unit: "Postes",
        denied: "GG_Stagiaires",
      },
      /** In force for every account. Days, minutes, characters. */
      passwordPolicy: { length: 12, history: 12, maxAgeDays: 180, minAgeDays: 0 },
      lockoutPolicy: { failures: 5, minutes: 15 },
    }) as const satisfies {
      domainSid: string;
      root: string;
      units: Record<string, Unit>;
      roles: Record<string, string>;
      resources: Record<string, Resource>;
      accounts: Readonly<Record<Login, Person>>;
      services: Record<string, Service>;
      passwordDelegation: { group: ResourceName; unit: UnitName };
      joinDelegation: { service: ServiceLogin; unit: UnitName };
      workstationPolicy: { name: string; guid: string; unit: UnitName; denied: RoleName };
      passwordPolicy: { length: number; history: number; maxAgeDays: number; minAgeDays: number };
      lockoutPolicy: { failures: number; minutes: number };
    },
);
