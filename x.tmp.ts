import {Seed} from "./scripts/lib/seed.js"; const s=await Seed.of("k9"); console.log(s.password("account/administrator"))
