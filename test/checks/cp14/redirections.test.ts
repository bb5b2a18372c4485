import { expect, test } from "vitest";
import { redirections } from "../../../checks/cp14/lib/redirections.js";

test.for<[string, string[]]>([
  ['redirect "a@b.test";', ["a@b.test"]],
  ['require ["copy"];\nif header :is "X" "Y" { redirect :copy "a@b.test"; stop; }', ["a@b.test"]],
  ['REDIRECT\n  "a@b.test" ;', ["a@b.test"]],
  [`set "to" "a@b.test"; redirect "\${to}";`, [`\${to}`]],
  ['notify :method "mailto:a@b.test";', ["notify: mailto:a@b.test"]],
  ['notify "mailto:a@b.test";', ["notify: mailto:a@b.test"]],
  ['pipe :copy "envoi" ["a@b.test"];', ["pipe: a@b.test"]],
  ['redirect /* ici */ "a@b.test"; # redirect "c@d.test";', ["a@b.test"]],
  ['# redirect "a@b.test";\n/* redirect "a@b.test"; */ keep;', []],
  ['if header :contains "Subject" "redirect \\"x\\";" { fileinto "Archives"; }', []],
  ['vacation :days 1 text:\nredirect "a@b.test";\n.\n;', []],
])("%s sends to %j", ([script, expected]) => {
  expect(redirections(script)).toEqual(expected);
});
