import { classes } from "@/ui/classes";
import { useSay } from "@/ui/language";
import { groupLook } from "./column-look";

/** Names the group that begins here. */
export function GroupHead({ name }: { name: string | null }) {
  const say = useSay();
  if (name === null) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual grid is no table
    // biome-ignore lint/a11y/useFocusableInteractive: the focus roves over the cells
    <div
      role="row"
      className={classes("sticky left-0 flex items-center border-line border-b bg-hover px-3", groupLook)}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <span role="gridcell" tabIndex={-1} className="truncate font-semibold text-sm">
        {name || say("matrix.grid.noGroup")}
      </span>
    </div>
  );
}
