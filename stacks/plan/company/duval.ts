import type { CompanyInput } from "./company-shape.js";

/** The company that is built in, as any other is written in JSON. */
export const duval: CompanyInput = {
  name: "Duval Conseil",
  short: "Duval",
  domain: "duval.test",
  workgroup: "DUVAL",
  people: {
    director: { given: "Claire", surname: "Duval" },
    accountant: { given: "Hélène", surname: "Dupont" },
    chiefAccountant: { given: "Anaïs", surname: "Nguyen" },
    managementController: { given: "Jérôme", surname: "Dupont" },
    managementAssistant: { given: "Téo", surname: "Garnier" },
    financeManager: { given: "Fatima", surname: "Benali" },
    itManager: { given: "Loïc", surname: "Lefèvre" },
    technician: { given: "Stéphane", surname: "Pelletier" },
    intern: { given: "Zoé", surname: "Martin" },
    leaver: { given: "Gaël", surname: "Perrin" },
  },
  networks: {
    wan: "203.0.113.0/24",
    dmz: "10.10.20.0/24",
    srv: "10.10.10.0/24",
    lan: "10.10.30.0/24",
    guest: "10.10.40.0/24",
    siteb: "10.20.30.0/24",
    vpn: "10.10.60.0/24",
    tunnel: "10.255.0.0/24",
  },
};
