"use client";

import { ArrowDownAZ, ArrowDownUp, ArrowUpZA, Download, Search, Upload } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/ui/actions/button";
import { IconButton } from "@/ui/actions/icon-button";
import { classes } from "@/ui/classes";
import { controlLook, lineLook } from "@/ui/form/control-look";
import { Select, type SelectOption } from "@/ui/form/select";
import { useSay } from "@/ui/language";
import { Menu } from "@/ui/overlay/menu";

/** What a register shows, and in which order. */
export type RegisterLook = {
  readonly search: string;
  /** `column:text`, or `unused`; empty for all. */
  readonly filter: string;
  readonly order: string;
  readonly descending: boolean;
  readonly archived: boolean;
};

type RegisterToolsProps = {
  look: RegisterLook;
  onLook: (look: Partial<RegisterLook>) => void;
  filters: readonly SelectOption[];
  orders: readonly SelectOption[];
  /** Addresses of the spreadsheet without its format, and of the import where this person may. */
  exports: string;
  imports: string | undefined;
  children: ReactNode;
};

/** Searches, filters and sorts a register, and takes it out and in as a spreadsheet. */
export function RegisterTools({ look, onLook, filters, orders, exports, imports, children }: RegisterToolsProps) {
  const say = useSay();
  return (
    <div className="flex flex-wrap items-end gap-2">
      <label className="relative min-w-40 flex-1 sm:max-w-72">
        <span className="sr-only">{say("register.search")}</span>
        <Search aria-hidden className="absolute top-2 left-2.5 size-4 text-ink-faint pointer-coarse:top-3.5" />
        <input
          type="search"
          value={look.search}
          placeholder={say("register.search")}
          onChange={(event) => onLook({ search: event.target.value })}
          className={classes(controlLook, lineLook, "pl-8")}
        />
      </label>
      <Select
        label={say("register.filter")}
        labelHidden
        className="w-40"
        value={look.filter}
        placeholder={say("register.filterAll")}
        options={filters}
        onChange={(event) => onLook({ filter: event.target.value })}
      />
      <Select
        label={say("register.order")}
        labelHidden
        className="w-40"
        value={look.order}
        options={orders}
        onChange={(event) => onLook({ order: event.target.value, descending: false })}
      />
      <IconButton
        label={say(look.descending ? "register.descending" : "register.ascending")}
        icon={look.descending ? <ArrowUpZA aria-hidden /> : <ArrowDownAZ aria-hidden />}
        onClick={() => onLook({ descending: !look.descending })}
      />
      <Button variant="quiet" aria-pressed={look.archived} onClick={() => onLook({ archived: !look.archived })}>
        {say(look.archived ? "register.hideArchived" : "register.showArchived")}
      </Button>
      <span className="flex flex-1 flex-wrap justify-end gap-2">
        <Menu
          trigger={
            <Button variant="quiet" icon={<ArrowDownUp aria-hidden />}>
              {say(imports ? "register.inAndOut" : "register.out")}
            </Button>
          }
          groups={[
            {
              id: "spreadsheet",
              items: [
                ...(imports
                  ? [{ id: "import", label: say("register.import.open"), icon: <Upload aria-hidden />, href: imports }]
                  : []),
                ...(["csv", "xlsx"] as const).map((format) => ({
                  id: format,
                  label: say("register.export", { format: format.toUpperCase() }),
                  icon: <Download aria-hidden />,
                  href: `${exports}&format=${format}`,
                })),
              ],
            },
          ]}
        />
        {children}
      </span>
    </div>
  );
}
