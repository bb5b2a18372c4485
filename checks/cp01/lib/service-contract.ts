import { z } from "zod";
import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { entriesOf } from "../../../scripts/ground/entries-of.js";
import type { Node } from "../../lib/nodes/node.js";
import { readAnswer } from "../../lib/nodes/read-answer.js";

const minutes = z.object({ BusinessMinutes: z.coerce.number() }).optional().catch(undefined);
const level = z.object({ Response: minutes, Resolve: minutes }).optional().catch(undefined);
const day = z
  .object({ Start: z.string().nullish(), End: z.string().nullish() })
  .nullish()
  .catch(undefined);
const hours = z.looseObject({ holidays: z.array(z.string()).default([]) });

const contract = z.object({
  agreements: z.object({ Levels: z.record(z.string(), level).default({}) }),
  hours: z.object({ Default: hours.default({ holidays: [] }) }),
});

/** What the helpdesk's configuration says of levels and hours. */
export type ServiceContract = z.infer<typeof contract>;

/** The configuration is a program: it is run as RT runs it, and what it sets is told. */
const asSet = String.raw`
sub Set(\[$@%];@) { my $to = shift; ref $to eq "HASH" ? (%$to = @_) : ref $to eq "ARRAY" ? (@$to = @_) : ($$to = shift) }
sub Plugin { }
do $_ for "/etc/request-tracker5/RT_SiteConfig.pm", sort </etc/request-tracker5/RT_SiteConfig.d/*.pm>;
print JSON::PP->new->ascii->encode({ agreements => \%ServiceAgreements, hours => \%ServiceBusinessHours });`;

/**
 * Read the service contract where the helpdesk has it.
 *
 * @throws NotObserved when what is written there is of another shape
 */
export async function serviceContract(desk1: Node): Promise<ServiceContract> {
  const { stdout } = await desk1.ask`/usr/bin/perl -MJSON::PP -e ${asSet}`;
  return readAnswer(desk1, "RT_SiteConfig.pm", stdout, contract);
}

/** How a contract differs from the company's, in the words of its file. */
export function contractDiffers({ agreements, hours }: ServiceContract): string[] {
  const levels = entriesOf(helpdesk().priorities).flatMap(([name, { respond, resolve }]) => {
    const own = agreements.Levels[name];
    const seen = [own?.Response, own?.Resolve].map((one) => one?.BusinessMinutes ?? "∅");
    return seen.join() === [respond, resolve].join() ? [] : [`${name}: ${seen.join(" / ")}`];
  });
  const { holidays, ...days } = hours.Default;
  const wrong = Array.from({ length: 7 }, (_, at) => {
    const own = day.parse(days[at]);
    const seen = own?.Start && own.End ? `${clock(own.Start)}-${clock(own.End)}` : "∅";
    const worked = at > 0 && at < 6;
    const wanted = worked
      ? `${two(helpdesk().businessHours.opens)}:00-${two(helpdesk().businessHours.closes)}:00`
      : "∅";
    return seen === wanted ? [] : [`day ${at}: ${seen}`];
  }).flat();
  const planned: readonly string[] = helpdesk().businessHours.holidays;
  return [
    ...levels,
    ...wrong,
    ...planned.filter((one) => !holidays.includes(one)).map((one) => `holiday ${one}: ∅`),
    ...holidays.filter((one) => !planned.includes(one)).map((one) => `holiday ${one}`),
  ];
}

function clock(time: string): string {
  const [hour = "", minute = "00"] = time.split(":");
  return `${two(hour)}:${two(minute)}`;
}

function two(number: number | string): string {
  return String(number).padStart(2, "0");
}
