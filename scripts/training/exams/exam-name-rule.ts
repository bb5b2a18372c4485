/** What an exam may be called: it is typed, and stands in addresses and names of files. */
export const examNameRule = {
  pattern: /^[a-z0-9][a-z0-9-]{0,39}$/,
  told: {
    fr: "il faut 1 à 40 minuscules, chiffres ou tirets, par exemple 'mardi'",
    en: "1 to 40 lower-case letters, digits or hyphens are allowed, e.g. 'tuesday'",
  },
} as const;
