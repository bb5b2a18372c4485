export interface LayerPlaces {
  /** Folder with the layers, by name. */
  readonly layers: string;
  /** Folder with their archives. */
  readonly archives: string;
}

/** Where a container of the bench has them. */
export const layerPlaces: LayerPlaces = { layers: "/layers", archives: "/archives" };
