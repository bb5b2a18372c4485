import { expect, test } from "vitest";
import { ldapEntries } from "../../../../../checks/lib/probes/directory/ldap-entries.js";

test("text is read whichever way it is written, and what is no text stays in base64", () => {
  const text = "dn:: T1U9w4ljb2xl\ncn: a\nobjectSid:: /w==\nobjectSid: b\n\n# no entry\n";
  const [entry, ...others] = ldapEntries(text, ["objectSid"]);
  expect(others).toEqual([]);
  expect(entry?.get("dn")).toEqual(["OU=École"]);
  expect(entry?.get("cn")).toEqual(["a"]);
  expect(entry?.get("objectsid")).toEqual(["/w==", "Yg=="]);
});
