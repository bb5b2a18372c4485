import { ofCompany } from "../../stacks/plan/company.js";
import { helpdesk } from "./helpdesk.js";

const list = (values: readonly string[]) => `[${values.map((value) => `q(${value})`).join(", ")}]`;
const weights = ofCompany(() =>
  Object.entries(helpdesk().priorities).map(([name, { weight }]) => `q(${name}) => ${weight}`),
);

const computePriority = ofCompany(
  () => `my $ticket = $self->TicketObj;
my %scale = (Impact => ${list(helpdesk().impact)}, Urgence => ${list(helpdesk().urgency)});
my %without = (Impact => ${helpdesk().byMail.impact}, Urgence => ${helpdesk().byMail.urgency});
my @matrix = (${helpdesk().matrix.map(list).join(", ")});
my %weight = (${weights().join(", ")});
my @at;
for my $name ('Impact', 'Urgence') {
    my $value = $ticket->FirstCustomFieldValue($name);
    unless (defined $value && length $value) {
        $value = $scale{$name}[$without{$name}];
        $ticket->AddCustomFieldValue(Field => $name, Value => $value, RecordTransaction => 0);
    }
    my ($found) = grep { $scale{$name}[$_] eq $value } 0 .. $#{ $scale{$name} };
    push @at, $found // 0;
}
my $priority = $matrix[$at[0]][$at[1]];
$ticket->SetPriority($weight{$priority}) if $ticket->Priority != $weight{$priority};
$ticket->SetSLA($priority) unless $ticket->QueueObj->SLADisabled or ($ticket->SLA // '') eq $priority;
1;`,
);

const closeOrReopen = ofCompany(
  () => `my $ticket = $self->TicketObj;
my $said = $self->TransactionObj->Content(Type => 'text/plain') // '';
my $closes = $ticket->Status eq 'résolu' && $said =~ /^\\s*${helpdesk().validation}\\b/;
my ($done, $why) = $ticket->SetStatus($closes ? 'clos' : 'ouvert');
RT->Logger->error("ticket ".$ticket->id.": $why") unless $done;
$done;`,
);

/** What RT does by itself here, as its initial data names it. Its own rules of the same purpose are off. */
export const scrips = ofCompany(
  () =>
    [
      {
        Description: "Priorité et niveau de service : impact × urgence",
        ScripCondition: "User Defined",
        CustomIsApplicableCode: `my $type = $self->TransactionObj->Type;
return 1 if $type eq 'Create';
return 0 unless $type eq 'CustomField';
my $field = RT::CustomField->new(RT->SystemUser);
$field->Load($self->TransactionObj->Field);
($field->Name // '') =~ /^(?:Impact|Urgence)$/;`,
        ScripAction: "User Defined",
        CustomPrepareCode: "1;",
        CustomCommitCode: computePriority(),
        Template: "Blank",
      },
      {
        Description:
          "Réponse du demandeur à un ticket résolu : il valide, ou le ticket est rouvert",
        ScripCondition: "User Defined",
        CustomIsApplicableCode: `my $ticket = $self->TicketObj;
$self->TransactionObj->Type eq 'Correspond'
    && $ticket->Status =~ /^(?:résolu|clos)$/
    && $ticket->Requestor->HasMemberRecursively($self->TransactionObj->Creator);`,
        ScripAction: "User Defined",
        CustomPrepareCode: "1;",
        CustomCommitCode: closeOrReopen(),
        Template: "Blank",
      },
      {
        Description: "Nouveau ticket : accusé de réception",
        ScripCondition: "On Create",
        ScripAction: "AutoReply To Requestors",
        Template: "Accusé de réception",
      },
      {
        Description: "Ticket résolu : le demandeur est invité à valider",
        ScripCondition: "User Defined",
        CustomIsApplicableCode: `my $change = $self->TransactionObj;
$change->Type eq 'Status' && $change->NewValue eq 'résolu';`,
        ScripAction: "Notify Requestors",
        Template: "Résolu",
      },
    ] as const,
);
