import type { Language } from "@/core/language/say";
import { say } from "@/core/language/say";
import type { WhoTellsWhom } from "@/core/matrix/map";
import { FlowMap, type FlowPalette } from "@/ui/show/flow-map";

type DrawingProps = { language: Language; map: WhoTellsWhom; palette?: FlowPalette; hrefOf?: (id: string) => string };

/** The picture of a matrix, on screen and as a file. */
export function Drawing({ language, map, palette, hrefOf }: DrawingProps) {
  return (
    <FlowMap
      label={say(language, "map.title")}
      palette={palette}
      hrefOf={hrefOf}
      titleOf={({ name, rows }) => say(language, "map.rows", { name, rows })}
      columns={[
        { title: say(language, "map.positions"), nodes: map.positions },
        { title: say(language, "map.channels"), nodes: map.channels },
        { title: say(language, "map.stakeholders"), nodes: map.stakeholders },
      ]}
      bands={[...map.sending, ...map.reaching]}
    />
  );
}
