import type { z } from "zod";
import { reverseZoneOf } from "../../../modules/domain-controller/dns-records.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { toAddress, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";
import type { declarationSchema } from "../../facts/declaration/declaration.js";

const copier = ofCompany(() => ({
  name: `copieur.${plan().company.domain}`,
  address: toAddress(toNetwork(plan().segments.lan.cidr).first + 60),
}));

/** A declaration with something of each kind, as somebody would hand it in. */
export const exampleDeclaration = ofCompany(
  (): z.input<ReturnType<typeof declarationSchema>> => ({
    people: [
      {
        login: "p.moreau",
        given: "Paul",
        surname: "Moreau",
        title: staff().accountant.title,
        unit: staff().accountant.unit,
        roles: [...staff().accountant.roles],
        reason: "demande 12 : arrivée à la comptabilité",
      },
    ],
    movements: [
      {
        login: staff().managementAssistant.login,
        title: staff().accountant.title,
        unit: staff().accountant.unit,
        roles: [...staff().accountant.roles],
        reason: "demande 17 : mutation à la comptabilité",
      },
    ],
    groups: [
      {
        name: "GG_Projet_Archives",
        members: [staff().accountant.login, "p.moreau"],
        reason: "demande 13 : projet Archives",
      },
      {
        name: "DL_Archives_RW",
        members: ["GG_Projet_Archives"],
        reason: "demande 13 : projet Archives",
      },
    ],
    computers: [{ name: "ws4", unit: "Postes", reason: "demande 12 : poste de Paul Moreau" }],
    shares: [
      {
        name: "Archives",
        write: "DL_Archives_RW",
        read: "DL_Compta_R",
        reason: "demande 13 : projet Archives",
      },
    ],
    accounts: [
      { machine: "mon1", name: "prometheus", uid: 150, reason: "demande 14 : mesures de mon1" },
    ],
    keys: [
      {
        machine: "fw1",
        account: "technicien",
        key: `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBfYnQ0p3l0u1xg5oR8sQkq9o5m0m3Q1t6dZ7b2c4e6f ${staff().technician.login}@adm1`,
        reason: "demande 15 : clé du second technicien",
      },
    ],
    flows: [
      {
        from: "lan",
        to: "mon1",
        protocol: "tcp",
        ports: [9100],
        reason: "demande 14 : mesures lues des postes",
      },
    ],
    listeners: [
      {
        machine: "mon1",
        protocol: "tcp",
        port: 9100,
        program: "prometheus-node-exporter",
        reason: "demande 14 : mesures de mon1",
      },
    ],
    tasks: [
      {
        machine: "file1",
        file: "/etc/cron.d/purge",
        lines: ["30 4 * * 1 root /usr/local/sbin/purge"],
        reason: "demande 16 : dossiers temporaires",
      },
    ],
    names: [
      {
        name: `archives.${plan().company.domain}`,
        type: "CNAME",
        data: `file1.${plan().company.domain}`,
        reason: "demande 13 : projet Archives",
      },
      {
        name: copier().name,
        type: "A",
        data: copier().address,
        reason: "demande 17 : copieur de l'étage",
      },
      {
        name: `60.${reverseZoneOf(plan().segments.lan.cidr)}`,
        type: "PTR",
        data: copier().name,
        reason: "demande 17 : copieur de l'étage",
      },
    ],
    reservations: [
      {
        segment: "lan",
        mac: "00:00:5e:00:53:3c",
        address: copier().address,
        hostname: "copieur",
        reason: "demande 17 : copieur de l'étage",
      },
    ],
    roles: [
      {
        machine: "db1",
        name: "statistiques",
        access: "read",
        from: "mon1",
        reason: "demande 18 : tableau de bord de la veille",
      },
    ],
    guests: [
      {
        name: "essai1",
        network: "srv",
        memoryMib: 128,
        processors: 1,
        diskGib: 1,
        reason: "demande 19 : machine d'essai",
      },
    ],
    lists: [
      {
        name: "projet-archives",
        members: [staff().accountant.login, "p.moreau"],
        reason: "demande 13 : projet Archives",
      },
    ],
  }),
);
