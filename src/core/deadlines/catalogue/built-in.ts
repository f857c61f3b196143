import africaMiddleEast from "./regimes/africa-middle-east.json";
import americas from "./regimes/americas.json";
import asiaPacific from "./regimes/asia-pacific.json";
import contracts from "./regimes/contracts.json";
import eu from "./regimes/eu.json";
import switzerland from "./regimes/switzerland.json";
import uk from "./regimes/uk.json";
import usFederal from "./regimes/us-federal.json";
import usStates from "./regimes/us-states.json";
import usStatesMore from "./regimes/us-states-more.json";
import { Catalogue } from "./schema";
import sources from "./sources.json";

let parsed: Catalogue | undefined;

/** Gives the catalogue that ships with Tocsin, checked against its schema once. */
export function builtInCatalogue(): Catalogue {
  parsed ??= Catalogue.parse({
    version: "2026-11-22",
    regimes: [
      ...eu,
      ...uk,
      ...usFederal,
      ...usStates,
      ...usStatesMore,
      ...americas,
      ...asiaPacific,
      ...africaMiddleEast,
      ...switzerland,
      ...contracts,
    ],
    sources,
  });
  return parsed;
}
