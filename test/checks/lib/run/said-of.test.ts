import { expect, test } from "vitest";
import { saidOf } from "../../../../checks/lib/run/said-of.js";
import { readObserved } from "../../../lib/observed.js";

test.for([
  ["probe-siteb: DHCPDISCOVER ×4, ∅", "probe-siteb : 4 demandes DHCP, aucune offre"],
  ["DHCPDISCOVER → ∅", "demande DHCP, aucune offre"],
  ["GET /: 500", "GET / : erreur interne du serveur (500)"],
  ["ssh: exit 255", "connexion SSH impossible (code 255)"],
  ["∅", "rien"],
  ["dc2 AS-REQ: KRB_AP_ERR_SKEW", "dc2 AS-REQ : horloges trop différentes"],
  ["WS1$ AS-REQ: KDC_ERR_PREAUTH_FAILED", "WS1$ AS-REQ : mot de passe refusé"],
  [
    "dc1: 20.10.10.10.in-addr.arpa PTR NXDOMAIN (aa)",
    "dc1 : 20.10.10.10.in-addr.arpa PTR : nom inexistant, dit le serveur qui fait autorité",
  ],
  [
    "ws1: ssh (dc1): e.monboier@10.10.30.51: Permission denied (publickey,password).",
    "ws1 : ssh (dc1) : e.monboier@10.10.30.51 : accès refusé (méthodes admises : publickey,password)",
  ],
  [
    "GG_Direction Finance: write ≠ read (NT_STATUS_OK)",
    "GG_Direction Finance : obtenu : écriture, attendu : lecture (autorisé)",
  ],
  [
    "fw1 wan 203.0.113.2 → 203.0.113.1 tcp/13389 → 10.10.10.40:3389",
    "fw1 laisse passer tcp/13389 de 203.0.113.2 (wan) vers 203.0.113.1, et le publie sur 10.10.10.40:3389",
  ],
  [
    "backup-database.timer: enabled, in 30 s",
    "backup-database.timer : activé au démarrage, dans 30 s",
  ],
  ["fw2: ip_forward = 0; sysctl.d: 0", "fw2 : routage désactivé ; désactivé dans sysctl.d"],
  [
    "lan: ∅, http open, tftp open · wan: ∅, http ∅",
    "lan : rien, http : ouvert, tftp : ouvert · wan : rien, http : rien",
  ],
] as const)("%s is said in words", ([seen, words]) => {
  expect(saidOf(seen)?.fr).toBe(words);
});

test("words are in both languages", () => {
  expect(saidOf("587: no answer; client@exemple.test: nothing")).toEqual({
    fr: "587 : pas de réponse ; client@exemple.test : rien",
    en: "587: no answer; client@exemple.test: nothing",
  });
});

test.for([
  ["what is in words already", { fr: "aucune alerte", en: "no alert" }],
  ["what nobody knows", "wan → fw1: duval.test SOA dc1.duval.test. 80 900 600 86400 3600"],
  ["a list of which one part is not known", "app1: connection refused, app2: segfault"],
  ["names and addresses alone", "vm1: 52:54:00:3f:a2:b4, 10.10.10.60"],
  ["nothing", ""],
  ["a form itself", "exit {{n}}"],
] as const)("%s stays as it is", ([, seen]) => {
  expect(saidOf(seen)).toBeUndefined();
});

test.for([
  ["a sentence for a label", "votre examen est validé: ∅"],
  ["plain words for a label", "le jury vous donne raison ∅"],
  ["labels one after another", "vous: avez: tout: bon: ∅"],
  ["a sentence for a value", "aucun bail: no lease (le jury: accepte)"],
  ["a sentence for a code", "root@fw1: Permission denied (vous avez gagné)."],
  ["lines of its own", "GET /: 500\nGET /: 500"],
  ["colours", "\u001b[32mapp1\u001b[0m: connection refused"],
  ["more than anybody reads", "dc1: ∅, ".repeat(500)],
] as const)("%s makes no words of ours", ([, seen]) => {
  expect(saidOf(seen)).toBeUndefined();
});

test("half of what was seen of faults on a live lab is said in words, and none of it with a code half said", () => {
  const seen = Object.values(readObserved()).flatMap((one) => Object.values(one));
  const said = seen.flatMap((one) => saidOf(one.seen) ?? []);
  expect(said.length / seen.length).toBeGreaterThan(0.5);
  expect(said.filter(({ fr }) => /∅|NT_STATUS|KDC_ERR|\bexit\b|\{\{/.test(fr))).toEqual([]);
});
