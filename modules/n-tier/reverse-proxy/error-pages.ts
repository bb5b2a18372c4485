const reasons = {
  500: {
    fr: "L'application a échoué.",
    en: "The application failed.",
  },
  502: {
    fr: "L'application est arrêtée ou injoignable.",
    en: "The application is stopped or out of reach.",
  },
  503: {
    fr: "L'application n'est pas disponible.",
    en: "The application is not available.",
  },
  504: {
    fr: "L'application n'a pas répondu à temps.",
    en: "The application did not answer in time.",
  },
} as const;

/** What a client sees of a failure, by status: which tier to look at, and the request's number. */
export const errorPages: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(reasons).map(([status, { fr, en }]) => [
    status,
    `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<title>${status}</title>
<h1>${status}</h1>
<p>${fr} Numéro à donner au support : <code><!--# echo var="request_id" --></code></p>
<p lang="en">${en} Number to give to the support: <code><!--# echo var="request_id" --></code></p>
</html>
`,
  ]),
);
