/** Where the parts of the lab stand in its picture, in its own units, from the upper left corner. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly places: readonly Place[];
  readonly cables: readonly Cable[];
}

export interface Place {
  readonly name: string;
  readonly kind: "segment" | "machine";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Cable {
  readonly ends: readonly [string, string];
  /** As the `d` of an SVG path. */
  readonly path: string;
}
