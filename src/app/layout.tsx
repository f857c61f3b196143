import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { say, textsUnder } from "@/core/language/say";
import { Providers } from "@/ui/shell/providers";
import { SkipLink } from "@/ui/shell/skip-link";
import { ZoneKeeper } from "@/ui/shell/zone-keeper";
import { inter } from "./fonts";
import "./globals.css";
import { readReader } from "./reader";

export const metadata: Metadata = {
  title: { default: "Tocsin", template: "%s · Tocsin" },
  icons: { icon: [{ url: "/icon.svg", type: "image/svg+xml" }], apple: "/apple-icon.png" },
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf9f6" },
    { media: "(prefers-color-scheme: dark)", color: "#0b1112" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { language, zone, theme } = await readReader();
  return (
    <html lang={language} data-theme={theme} className={inter.variable}>
      <body>
        <SkipLink>{say(language, "ui.shell.skip")}</SkipLink>
        <Providers language={language} zone={zone} texts={textsUnder(language, ["ui"])}>
          <ZoneKeeper />
          {children}
        </Providers>
      </body>
    </html>
  );
}
