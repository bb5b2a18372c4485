import { useState } from "preact/hooks";
import { useActs } from "./acts.js";
import { machineStates, unknown } from "./machine-states.js";
import { mayOpenDesktop } from "./may-open-desktop.js";
import { mayOpenTerminal } from "./may-open-terminal.js";
import { OpenChoice } from "./open-choice.js";
import type { Place } from "./picture.js";
import type { LabFrame, LabView } from "./view.js";
import { useWords } from "./words.js";

/** Longest title that fits a machine's place, in characters. */
const longest = 24;

/** The lab as a picture: a machine's place opens its terminal or its desktop, or leads to why there can be none. */
export function LabPicture({ frame, view }: { readonly frame: LabFrame; readonly view: LabView }) {
  const words = useWords();
  const { openTerminal, openDesktop } = useActs();
  const [chosen, setChosen] = useState<string>();
  const { width, height, places, cables } = frame.picture;
  const stateOf = (name: string) => (view.machines[name] ?? unknown).state;
  const isAbsent = ([one, other]: readonly [string, string]) =>
    [one, other].some((end) => !(end in frame.segments) && stateOf(end) === "absent");
  /** What a click does; undefined where there is nothing to open. */
  const openerOf = (name: string) => {
    const hasTerminal = mayOpenTerminal(frame, view, name);
    if (!mayOpenDesktop(frame, view, name)) return hasTerminal ? openTerminal : undefined;
    return hasTerminal ? setChosen : openDesktop;
  };
  return (
    <nav aria-label={words({ fr: "Plan du lab", en: "Plan of the lab" })}>
      <svg class="picture" viewBox={`-4 -4 ${width + 8} ${height + 8}`}>
        <title>{words({ fr: "Plan du lab", en: "Plan of the lab" })}</title>
        {cables.map(({ ends, path }) => (
          <path key={ends.join()} d={path} class={isAbsent(ends) ? "cable absent" : "cable"} />
        ))}
        {places.map((place) =>
          place.kind === "segment" ? (
            <Segment key={place.name} place={place} title={frame.segments[place.name] ?? ""} />
          ) : (
            <Machine
              key={place.name}
              place={place}
              title={frame.machines.find(({ name }) => name === place.name)?.title ?? ""}
              state={stateOf(place.name)}
              open={openerOf(place.name)}
            />
          ),
        )}
      </svg>
      {chosen !== undefined && <OpenChoice machine={chosen} close={() => setChosen(undefined)} />}
    </nav>
  );
}

function Segment({ place, title }: { readonly place: Place; readonly title: string }) {
  const { name, x, y, width, height } = place;
  return (
    <g class="segment">
      <rect x={x} y={y} width={width} height={height} rx={8} />
      <text x={x + 10} y={y + 16}>
        <tspan class="name">{name}</tspan>
        {` ${title}`}
      </text>
    </g>
  );
}

function Machine({
  place,
  title,
  state,
  open,
}: {
  readonly place: Place;
  readonly title: string;
  readonly state: keyof typeof machineStates;
  readonly open: ((machine: string) => void) | undefined;
}) {
  const words = useWords();
  const { name, x, y, width, height } = place;
  const { sign, text } = machineStates[state];
  return (
    <a
      href={`#machine-${name}`}
      class={`machine ${state}`}
      onClick={(event) => {
        if (!open || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        open(name);
      }}
    >
      <title>{`${name}: ${title}, ${words(text)}`}</title>
      <rect x={x} y={y} width={width} height={height} rx={5} />
      <text x={x + 10} y={y + 17} class="name">
        {name}
      </text>
      <text x={x + width - 10} y={y + 17} text-anchor="end" class="state">
        {`${sign} ${words(text)}`}
      </text>
      <text x={x + 10} y={y + 32}>
        {title.length > longest ? `${title.slice(0, longest - 1)}…` : title}
      </text>
    </a>
  );
}
