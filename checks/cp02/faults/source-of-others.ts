import { fault } from "../../lib/fault.js";

const folder = "/srv/paquets";
const offered = `Package: outil-pratique
Version: 1.0
Architecture: all
Maintainer: Personne <personne@localhost>
Filename: ./outil-pratique.deb
Size: 1
Description: outil
`;

export const sourceOfOthers = fault({
  needs: ["ws3"],
  reddens: ["cp02/updates-taken", "cp08/no-right-too-much"],

  async apply({ nodes: { ws3 } }) {
    await ws3.succeed`
      mkdir -p ${folder} && printf %s ${offered} > ${folder}/Packages &&
        echo ${`deb [trusted=yes] file:${folder} ./`} > /etc/apt/sources.list.d/autres.list`;
  },
});
