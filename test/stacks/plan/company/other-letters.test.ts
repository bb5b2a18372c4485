import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { movementsFiles } from "../../../../modules/domain-controller/movements.js";
import { root } from "../../../../scripts/ground/home.js";
import { loginOf } from "../../../../stacks/plan/company/login-of.js";
import { parseCompany } from "../../../../stacks/plan/company/parse-company.js";
import { companyOf, inCompany } from "../../../../stacks/plan/company.js";
import { companyNames } from "../../../../stacks/plan/company-names.js";

const file = join(root, "test", "lib", "companies", "lodz.json");
const lodz = companyOf("lodz", parseCompany(file, readFileSync(file, "utf8")));

test.for([
  ["Łucja", "Źrebięcka-Wójcik", "l.zrebieckawojcik"],
  ["İlker", "Yıldırım", "i.yildirim"],
  ["Þórunn", "Guðmundsdóttir", "t.gudmundsdottir"],
  ["Søren", "Ærøskøbing", "s.aeroskobing"],
  ["Jürgen", "Weiß", "j.weiss"],
  ["Hélène", "Lœuvre", "h.loeuvre"],
] as const)("the login of %s %s is %s", ([given, surname, login]) => {
  expect(loginOf({ given, surname })).toBe(login);
});

test("a short name of two words is one word of the morning's service, and plain in names of files", () => {
  inCompany(lodz, () => {
    expect(movementsFiles()["/etc/systemd/system/mouvements.service"]).toMatch(
      / "OU=Stagiaires,OU=Ağrı Łódź,DC=a-word-of-just-thirty-letters0,DC=test"$/m,
    );
    expect(companyNames().file).toBe("agri-lodz-aether-oeuvre-unye");
  });
});
