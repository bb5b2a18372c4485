import { timeZone } from "../../scripts/ground/clock.js";
import { ofCompany } from "../../stacks/plan/company.js";
import { plan } from "../../stacks/plan/plan.js";
import { serviceLogins } from "../../stacks/plan/service-logins.js";
import { groupDn, rootDn, serviceDn, unitDn } from "../domain-controller/names.js";
import { authorityFile } from "../pki/authority-file.js";
import { helpdesk } from "./helpdesk.js";
import { perl } from "./perl.js";

const time = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

// Bits of userAccountControl, and LDAP's rule to ask for all of them.
const enabled = "(!(userAccountControl:1.2.840.113556.1.4.803:=2))";
const servers = ofCompany(() =>
  (["dc1", "dc2"] as const).map((controller) => `ldaps://${controller}.${plan().company.domain}`),
);

/** `/etc/request-tracker5/RT_SiteConfig.pm`: what differs from RT's own settings. */
export function siteConfig(): string {
  return `# Assistance de ${plan().company.name}. Appliquer : systemctl restart rt5-fcgi
# Toutes les options et leur explication : /usr/share/request-tracker5/etc/RT_Config.pm
use utf8;

Set($rtname, 'assistance');
Set($Organization, '${plan().company.domain}');
Set($WebDomain, '${helpdesk().host}');
Set($WebPort, 443);
Set($Timezone, '${timeZone}');
Set(@LexiconLanguages, qw(fr en));
Set($InitialdataFormatHandlers, ['perl', 'RT::Initialdata::JSON']);
Set($LogToSyslog, 'warning');
Set($HTMLFormatter, 'core');
Set($LogToFile, undef);
Set($LogToSTDERR, undef);

# La base est sur cette machine : PostgreSQL reconnaît le compte du système, il n'y a pas de mot de passe
Set($DatabaseType, 'Pg');
Set($DatabaseHost, '');
Set($DatabaseName, 'rt');
Set($DatabaseUser, 'rt');

# Courrier. Une réponse à l'une de nos propres adresses tournerait en rond
Set($CorrespondAddress, '${helpdesk().addresses[0]?.address}');
Set($CommentAddress, '${helpdesk().addresses[0]?.address}');
Set($OwnerEmail, 'postmaster@${plan().company.domain}');
Set($RTAddressRegexp, qr/^(?:${helpdesk()
    .addresses.map(({ name }) => name)
    .join("|")})\\@(?:desk1\\.)?\\Q${plan().company.domain}\\E$/i);
Set($LoopsToRTOwner, 0);
Set($SetOutgoingMailFrom, 1);
Set($NotifyActor, 0);
Set($UseFriendlyToLine, 1);
Set($FriendlyToLineFormat, '"Assistance - ticket %2$s" <>');

# Un ticket résolu n'est pas clos : qui l'a demandé valide, ou le fait rouvrir
Set(%Lifecycles, '${helpdesk().lifecycle}' => {
    type     => 'ticket',
    initial  => ['nouveau'],
    active   => ['ouvert', 'en attente'],
    inactive => ['résolu', 'clos', 'rejeté', 'deleted'],
    defaults => {
        on_create => 'nouveau', on_merge => 'clos', approved => 'ouvert', denied => 'rejeté',
        reminder_on_open => 'ouvert', reminder_on_resolve => 'clos',
    },
    transitions => {
        ''           => ['nouveau', 'ouvert'],
        'nouveau'    => ['ouvert', 'en attente', 'résolu', 'rejeté', 'deleted'],
        'ouvert'     => ['en attente', 'résolu', 'rejeté', 'deleted'],
        'en attente' => ['ouvert', 'résolu', 'rejeté', 'deleted'],
        'résolu'     => ['clos', 'ouvert'],
        'clos'       => ['ouvert'],
        'rejeté'     => ['ouvert'],
        'deleted'    => ['ouvert'],
    },
    # Ce droit est celui du demandeur
    rights  => { 'résolu -> clos' => 'ValidateResolution' },
    actions => [
        'nouveau -> ouvert'    => { label => 'Prendre en charge', update => 'Respond' },
        'ouvert -> en attente' => { label => 'Mettre en attente', update => 'Respond' },
        'ouvert -> résolu'     => { label => 'Résoudre', update => 'Respond' },
        'résolu -> clos'       => { label => 'Clore' },
        'résolu -> ouvert'     => { label => 'Rouvrir', update => 'Respond' },
        'clos -> ouvert'       => { label => 'Rouvrir', update => 'Respond' },
    ],
});

# Priorités, et niveaux de service en minutes ouvrées : première réponse, puis solution
Set(%PriorityAsString, Default => ${perl(Object.fromEntries(Object.entries(helpdesk().priorities).map(([name, { weight }]) => [name, weight])))});
Set(%ServiceBusinessHours, Default => {
    (map { ($_ => { Name => $_, Start => '${time(helpdesk().businessHours.opens)}', End => '${time(helpdesk().businessHours.closes)}' }) } 1 .. 5),
    (map { ($_ => { Name => $_, Start => undef, End => undef }) } 0, 6),
    holidays => [qw(${helpdesk().businessHours.holidays.join(" ")})],
});
Set(%ServiceAgreements,
    Default => 'Moyenne',
    Levels  => {
${Object.entries(helpdesk().priorities)
  .map(
    ([name, { respond, resolve }]) =>
      `        '${name}' => {
            Response => { BusinessMinutes => ${respond} },
            Resolve  => { BusinessMinutes => ${resolve}, IgnoreOnStatuses => ['en attente'], ExcludeTimeOnIgnoredStatuses => 1 },
        },`,
  )
  .join("\n")}
    },
);

# L'annuaire : dc2 répond quand dc1 ne répond pas, et leur certificat est vérifié
my $secret = '';
if (open my $file, '<', '/etc/request-tracker5/mot-de-passe-annuaire') { chomp($secret = <$file> // '') }
my @servers = (${servers()
    .map((server) => `'${server}'`)
    .join(", ")});
# Sans « raw », Net::LDAP rend des octets, et RT les coderait en UTF-8 une seconde fois
my @tls = (verify => 'require', cafile => '${authorityFile()}', timeout => 2, version => 3, raw => qr/;binary/);
Set($ExternalAuthPriority, ['annuaire']);
Set($ExternalInfoPriority, ['annuaire']);
Set($AutoCreateNonExternalUsers, 1);
Set($UserAutocreateDefaultsOnLogin, { Privileged => 0 });
Set($ExternalSettings, {
    'annuaire' => {
        type            => 'ldap',
        server          => \\@servers,
        user            => '${serviceDn(serviceLogins.helpdesk)}',
        pass            => $secret,
        base            => '${rootDn()}',
        filter          => '(&(objectCategory=person)(mail=*)${enabled})',
        tls             => 0,
        net_ldap_args   => \\@tls,
        attr_match_list => ['Name', 'EmailAddress'],
        attr_map        => {
            Name => 'sAMAccountName', EmailAddress => 'mail', RealName => 'displayName',
            Organization => 'department',
        },
    },
});

# Les techniciens sont ceux du groupe ${helpdesk().technicians} : relu toutes les cinq minutes (rt-groupes.timer)
Set($LDAPHost, \\@servers);
Set($LDAPOptions, \\@tls);
Set($LDAPUser, '${serviceDn(serviceLogins.helpdesk)}');
Set($LDAPPassword, $secret);
Set($LDAPBase, '${rootDn()}');
Set($LDAPFilter, '(&(objectCategory=person)(memberOf=${groupDn(helpdesk().technicians)})${enabled})');
# Qui avait déjà un compte d'utilisateur devient technicien aussi
Set($LDAPMapping, { Privileged => sub { 1 }, Name => 'sAMAccountName', RealName => 'displayName', EmailAddress => 'mail', Organization => 'department' });
Set($LDAPCreatePrivileged, 1);
Set($LDAPUpdateUsers, 1);
Set($LDAPSkipAutogeneratedGroup, 1);
Set($LDAPGroupBase, '${unitDn("Groupes")}');
Set($LDAPGroupFilter, '(cn=${helpdesk().technicians})');
Set($LDAPGroupMapping, { Name => 'cn', Member_Attr => 'member', Member_Attr_Value => 'dn' });

1;
`;
}
