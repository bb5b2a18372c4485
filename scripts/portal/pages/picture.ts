/** Where the parts of the lab stand in its picture, in its own units, from the upper left corner. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly places: readonly Place[];
  /** Those of routers: any other machine stands in its segment. */
  readonly cables: readonly Cable[];
}

export interface Place extends Spot {
  readonly name: string;
  readonly kind: "segment" | "machine";
  readonly width: number;
  readonly height: number;
}

export interface Cable {
  readonly machine: string;
  readonly segment: string;
  /** As the `d` of an SVG path. */
  readonly path: string;
  /** Where it leaves its machine. */
  readonly root: Spot;
  /** Where it is taken to be moved. */
  readonly plug: Spot;
}

/** A place in the picture. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}
