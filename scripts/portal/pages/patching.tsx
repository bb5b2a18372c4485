import type { TargetedPointerEvent } from "preact";
import { useRef, useState } from "preact/hooks";
import { clockTime } from "../../ground/clock.js";
import { isRunning } from "./is-running.js";
import { part } from "./part.js";
import type { PatchDialogProps, PatchFirst } from "./patch-dialog.js";
import type { Place, Spot } from "./picture.js";
import type { CableView, LabFrame, LabView } from "./view.js";
import { useWords } from "./words.js";

const PatchDialog = part<PatchDialogProps>("PatchDialog");

/** How far a plug reaches, in the picture's units. */
const reach = 6;

/** A cable of the picture, with where its plug is. */
interface Plug {
  readonly machine: string;
  readonly from: string;
  /** Where the cable leaves its machine. */
  readonly root: Spot;
  /** Where its plug is by the plan. */
  readonly at: Spot;
}

/** A cable that is being dragged, and where it is by now. */
interface Drag {
  readonly plug: Plug;
  readonly spot: Spot;
}

/** Moving cables: on the picture with the pointer, by a button and its form with keys. */
export function usePatching(frame: LabFrame, view: LabView) {
  const words = useWords();
  const [first, setFirst] = useState<PatchFirst>();
  const [drag, setDrag] = useState<Drag>();
  const svg = useRef<SVGSVGElement | null>(null);
  const spotOf = ({ clientX, clientY }: PointerEvent): Spot => {
    const matrix = svg.current?.getScreenCTM();
    return matrix ? new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse()) : zero;
  };
  const target = drag && segmentAt(frame, drag.spot);
  return {
    drag,
    target,
    isMoved: (machine: string, from: string) => movedOf(view, machine, from) !== undefined,
    /** What the picture heeds while something is dragged. */
    followed: {
      ref: svg,
      onPointerMove: (event: TargetedPointerEvent<SVGSVGElement>) => {
        if (drag) setDrag({ ...drag, spot: spotOf(event) });
      },
      onPointerUp: () => {
        if (!drag) return;
        const { machine, from } = drag.plug;
        setDrag(undefined);
        if (target !== undefined) setFirst({ machine, from, to: target });
      },
      onPointerCancel: () => setDrag(undefined),
    },
    take(plug: Plug, event: TargetedPointerEvent<SVGElement>) {
      event.preventDefault();
      // Moves come to the picture even where the pointer leaves it.
      svg.current?.setPointerCapture(event.pointerId);
      setDrag({ plug, spot: plug.at });
    },
    button: (
      <p>
        <button id="patching" type="button" class="quiet" onClick={() => setFirst({})}>
          {words({ fr: "Brassage…", en: "Patching…" })}
        </button>
        <span class="note">
          {words({
            fr: " déplace un câble ; ou tirez sa prise ○ vers un autre segment du plan",
            en: " moves a cable; or drag its plug ○ to another segment of the plan",
          })}
        </span>
      </p>
    ),
    told: view.cables.length > 0 && (
      <ul class="note bare">
        {view.cables.map((cable) => (
          <li key={`${cable.machine} ${cable.from}`}>{words(cableTold(cable, frame))}</li>
        ))}
      </ul>
    ),
    dialog: first && (
      <PatchDialog frame={frame} view={view} first={first} close={() => setFirst(undefined)} />
    ),
  };
}

const zero: Spot = { x: 0, y: 0 };

export interface PatchingProps {
  readonly frame: LabFrame;
  readonly view: LabView;
  readonly patching: ReturnType<typeof usePatching>;
}

/** Plugs of the picture, and cables that are elsewhere than the plan has them. */
export function Patching({ frame, view, patching: { drag, take } }: PatchingProps) {
  return (
    <g class="plugs">
      {plugsOf(frame).map((plug) => {
        const { machine, from, at } = plug;
        const moved = movedOf(view, machine, from);
        const place = placeOf(frame, moved?.to ?? "");
        const mayTake = view.doing === null && isRunning(view, machine);
        const isTaken = drag?.plug.machine === machine && drag.plug.from === from;
        const end = isTaken ? drag.spot : place && nearest(place, plug.root);
        const { x, y } = end ?? at;
        return (
          <g key={`${machine} ${from}`} class={moved?.to === null ? "plug out" : "plug"}>
            {end && <path class="cable" d={`M${plug.root.x},${plug.root.y}L${x},${y}`} />}
            {mayTake && (
              <circle
                cx={x}
                cy={y}
                r={reach}
                data-plug={`${machine}/${from}`}
                onPointerDown={(event) => take(plug, event)}
              />
            )}
          </g>
        );
      })}
    </g>
  );
}

/** Of a router each cable has its plug at its end, of any other machine at its own edge. */
function plugsOf({ picture, machines }: LabFrame): Plug[] {
  const ofRouters = picture.cables.map(
    ({ machine, segment, plug, root }): Plug => ({ machine, from: segment, root, at: plug }),
  );
  const others = picture.places.flatMap((place): Plug[] => {
    const { kind, name: machine, x, y, width, height } = place;
    const isRouter = ofRouters.some((one) => one.machine === machine);
    const [from] = machines.find(({ name }) => name === machine)?.cables ?? [];
    if (kind !== "machine" || isRouter || from === undefined) return [];
    const at = { x: x + width, y: y + height / 2 };
    return [{ machine, from, root: at, at }];
  });
  return [...ofRouters, ...others];
}

function movedOf(view: LabView, machine: string, from: string): CableView | undefined {
  return view.cables.find((one) => one.machine === machine && one.from === from);
}

function placeOf({ picture }: LabFrame, segment: string): Place | undefined {
  return picture.places.find(({ kind, name }) => kind === "segment" && name === segment);
}

function segmentAt({ picture }: LabFrame, { x, y }: Spot): string | undefined {
  return picture.places.find(
    (place) =>
      place.kind === "segment" &&
      x >= place.x &&
      x <= place.x + place.width &&
      y >= place.y &&
      y <= place.y + place.height,
  )?.name;
}

/** The spot of a place that is nearest to another. */
function nearest({ x, y, width, height }: Place, to: Spot): Spot {
  const within = (value: number, from: number, size: number) =>
    Math.min(Math.max(value, from), from + size);
  return { x: within(to.x, x, width), y: within(to.y, y, height) };
}

function cableTold({ machine, from, to, movedAt }: CableView, { mayAct }: LabFrame) {
  const where =
    to === null
      ? { fr: "débranché", en: "pulled out" }
      : { fr: `branché sur ${to}`, en: `plugged into ${to}` };
  const at = movedAt === null ? "" : ` (${clockTime(movedAt)})`;
  const by =
    movedAt === null
      ? { fr: "", en: "" }
      : mayAct
        ? { fr: " par vous", en: " by you" }
        : { fr: " par le candidat", en: " by the candidate" };
  return {
    fr: `câble '${from}' de ${machine} : ${where.fr}${by.fr}${at}`,
    en: `cable '${from}' of ${machine}: ${where.en}${by.en}${at}`,
  };
}
