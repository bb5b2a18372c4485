import { machineStates, unknown } from "./machine-states.js";
import { Patching, usePatching } from "./patching.js";
import type { Place } from "./picture.js";
import { useOpener } from "./use-opener.js";
import type { LabFrame, LabView } from "./view.js";
import { useWords } from "./words.js";

/** Longest title that fits a machine's place, in characters. */
const longest = 24;

/**
 * The lab as a picture: a machine's place opens its terminal or its desktop, or leads to why there can be none; a cable is
 * taken by its plug and brought to another segment.
 */
export function LabPicture({ frame, view }: { readonly frame: LabFrame; readonly view: LabView }) {
  const words = useWords();
  const { openerOf, choice } = useOpener(frame, view);
  const patching = usePatching(frame, view);
  const { width, height, places, cables } = frame.picture;
  const stateOf = (name: string) => (view.machines[name] ?? unknown).state;
  return (
    <nav aria-label={words({ fr: "Plan du lab", en: "Plan of the lab" })}>
      {patching.button}
      <svg class="picture" viewBox={`-4 -4 ${width + 8} ${height + 8}`} {...patching.followed}>
        <title>{words({ fr: "Plan du lab", en: "Plan of the lab" })}</title>
        {cables
          .filter(({ machine, segment }) => !patching.isMoved(machine, segment))
          .map(({ machine, segment, path }) => (
            <path
              key={`${machine} ${segment}`}
              d={path}
              class={stateOf(machine) === "absent" ? "cable absent" : "cable"}
            />
          ))}
        {places.map((place) =>
          place.kind === "segment" ? (
            <Segment
              key={place.name}
              place={place}
              title={frame.segments[place.name] ?? ""}
              isTarget={place.name === patching.target}
            />
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
        <Patching frame={frame} view={view} patching={patching} />
      </svg>
      {patching.told}
      {choice}
      {patching.dialog}
    </nav>
  );
}

function Segment({
  place,
  title,
  isTarget,
}: {
  readonly place: Place;
  readonly title: string;
  readonly isTarget: boolean;
}) {
  const { name, x, y, width, height } = place;
  return (
    <g class={isTarget ? "segment target" : "segment"}>
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
