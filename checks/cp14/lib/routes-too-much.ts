import { type PostfixSettings, wordsOf } from "./postfix-settings.js";

/** Settings that copy letters, lead them elsewhere, or let somebody hand them in: empty where nobody has set them. */
const ways = [
  ...["always_bcc", "sender_bcc_maps", "recipient_bcc_maps"],
  ...["virtual_alias_maps", "virtual_alias_domains", "virtual_mailbox_maps"],
  ...["virtual_mailbox_domains", "mydestination", "relay_recipient_maps"],
  ...["transport_maps", "relayhost", "sender_dependent_relayhost_maps", "relocated_maps"],
  ...["sender_dependent_default_transport_maps", "mailbox_transport", "mailbox_transport_maps"],
  ...["mailbox_command", "mailbox_command_maps", "fallback_transport", "fallback_transport_maps"],
  ...["luser_relay", "smtp_generic_maps", "smtp_fallback_relay"],
  ...["canonical_maps", "sender_canonical_maps", "recipient_canonical_maps"],
  ...["header_checks", "mime_header_checks", "nested_header_checks", "body_checks"],
  ...["milter_header_checks", "alias_maps", "content_filter", "smtpd_proxy_filter"],
  ...["smtpd_milters", "non_smtpd_milters", "smtpd_sender_login_maps"],
  ...["smtpd_command_filter", "smtpd_restriction_classes", "assistance"],
] as const;

/** The same that say something where nobody has set them: what that is. */
const usual: Readonly<Record<string, string>> = {
  default_transport: "smtp",
  relay_transport: "relay",
  virtual_transport: "virtual",
  relay_domains: "",
};
/** The same that follow another setting there. */
const following: Readonly<Record<string, string>> = { virtual_alias_domains: "virtual_alias_maps" };

/** Who may hand in what: what refuses, puts off or only warns lets nobody in. */
const admissions = [
  ...["smtpd_client_restrictions", "smtpd_helo_restrictions", "smtpd_sender_restrictions"],
  ...["smtpd_relay_restrictions", "smtpd_recipient_restrictions", "smtpd_data_restrictions"],
  ...["smtpd_end_of_data_restrictions", "smtpd_etrn_restrictions"],
] as const;

/** Every setting of Postfix that is looked at. */
export const postfixWays: readonly string[] = [
  ...ways,
  ...Object.keys(usual),
  ...admissions,
  "mynetworks",
];

/**
 * Settings that let letters go, or people hand them in, otherwise than the plan: each with the word that is too much.
 *
 * @param services what single services have instead, `submission/inet/mynetworks`, as `postconf -P` tells it
 */
export function routesTooMuch(
  now: PostfixSettings,
  planned: PostfixSettings,
  services: PostfixSettings,
): string[] {
  const wrong = postfixWays.flatMap((name) =>
    strangers(name, now.get(name) ?? "", planned).map((word) => `${name} ${word}`),
  );
  const apart = [...services].flatMap(([path, value]) => {
    const name = path.slice(path.lastIndexOf("/") + 1);
    if (!postfixWays.includes(name)) return [];
    // Whoever has said who he is, to the company's own directory, may send.
    return strangers(name, value, planned)
      .filter((word) => !(isAdmission(name) && word === "permit_sasl_authenticated"))
      .map((word) => `${path} ${word}`);
  });
  return [...wrong, ...apart];
}

function isAdmission(name: string): boolean {
  return (admissions as readonly string[]).includes(name);
}

function strangers(name: string, value: string, planned: PostfixSettings): string[] {
  const allowed = wordsOf(
    planned.get(name) ?? planned.get(following[name] ?? "") ?? usual[name] ?? "",
  );
  const known = new Set(allowed.map(bare));
  return wordsOf(value)
    .filter((word) => !known.has(bare(word)))
    .filter((word) => !(name === "mynetworks" && /^(?:127\.|\[::1\]|\[::ffff:127\.)/.test(word)))
    .filter((word) => !(isAdmission(name) && /^(?:reject|defer|warn_if_reject)/.test(word)));
}

/** A table is the same one whether or not another process reads it. */
function bare(word: string): string {
  return word.replace(/^proxy:/, "");
}
