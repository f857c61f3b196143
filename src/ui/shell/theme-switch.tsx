"use client";

import { Contrast, Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { Segmented } from "@/ui/form/segmented";
import { useSay } from "@/ui/language";
import { rememberPreference, type Theme, themes } from "@/ui/preferences";

const signs = { system: Monitor, light: Sun, dark: Moon, contrast: Contrast };

/** Chooses how the screen is lit; kept in a cookie, so that the server draws the next page right at once. */
export function ThemeSwitch({ theme }: { theme: Theme }) {
  const say = useSay();
  const [chosen, setChosen] = useState(theme);
  const choose = (next: Theme) => {
    setChosen(next);
    rememberPreference("theme", next);
    document.documentElement.dataset.theme = next;
  };
  return (
    <Segmented
      label={say("ui.theme.label")}
      value={chosen}
      onChange={choose}
      options={themes.map((value) => {
        const Sign = signs[value];
        return { value, label: say(`ui.theme.${value}`), icon: <Sign aria-hidden /> };
      })}
    />
  );
}
