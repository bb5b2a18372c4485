/** Parts of the schema and of consoles, which nobody is given anything on. */
const leftOut = [
  "attributeSchema",
  "classSchema",
  "displaySpecifier",
  "controlAccessRight",
  "dSUISettings",
];

/** What is read of a controller's directory, beside who may do what with each object. */
export const delegationSearch = {
  filter: `(!(|${leftOut.map((kind) => `(objectClass=${kind})`).join("")}))`,
  attributes: [
    "objectSid",
    "objectClass",
    "sAMAccountName",
    "userAccountControl",
    "servicePrincipalName",
    "msDS-AllowedToDelegateTo",
    "msDS-AllowedToActOnBehalfOfOtherIdentity",
    "msDS-KeyCredentialLink",
    "altSecurityIdentities",
    "gPLink",
    "displayName",
    "whenCreated",
  ],
  /** Those of them that are no text. */
  binary: ["objectSid"],
} as const;
