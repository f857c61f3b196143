import {
  BellRing,
  BookLock,
  Calendar,
  ClipboardCheck,
  FileCheck2,
  Grid3x3,
  LifeBuoy,
  MessageSquareText,
  Radio,
  Settings,
  Sun,
  Users,
} from "lucide-react";
import type { ReactNode } from "react";

/** The screens in the order of a day's work: what happens now, what is planned, what is proven. */
export const screenGroups = [
  {
    id: "now",
    screens: [
      { id: "today", href: "/today", keys: "g t", icon: <Sun aria-hidden /> },
      { id: "incidents", href: "/incidents", keys: "g i", icon: <BellRing aria-hidden /> },
      { id: "messages", href: "/messages", keys: "g n", icon: <MessageSquareText aria-hidden /> },
    ],
  },
  {
    id: "plan",
    screens: [
      { id: "matrix", href: "/matrix", keys: "g m", icon: <Grid3x3 aria-hidden /> },
      { id: "people", href: "/people", keys: "g p", icon: <Users aria-hidden /> },
      { id: "channels", href: "/channels", keys: "g c", icon: <Radio aria-hidden /> },
      { id: "deadlines", href: "/deadlines", keys: "g d", icon: <Calendar aria-hidden /> },
    ],
  },
  {
    id: "proof",
    screens: [
      { id: "assurance", href: "/assurance", keys: "g a", icon: <ClipboardCheck aria-hidden /> },
      { id: "evidence", href: "/evidence", keys: "g e", icon: <FileCheck2 aria-hidden /> },
      { id: "ledger", href: "/ledger", keys: "g l", icon: <BookLock aria-hidden /> },
    ],
  },
  {
    id: "system",
    screens: [
      { id: "settings", href: "/settings", keys: "g s", icon: <Settings aria-hidden /> },
      { id: "tell", href: "/tell", keys: "g w", icon: <LifeBuoy aria-hidden /> },
    ],
  },
] as const satisfies ReadonlyArray<{
  id: string;
  screens: ReadonlyArray<{ id: string; href: string; keys: string; icon: ReactNode }>;
}>;

/** The name of a screen, as under `ui.screens` in the catalogues. */
export type ScreenId = (typeof screenGroups)[number]["screens"][number]["id"];
