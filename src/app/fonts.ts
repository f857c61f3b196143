import local from "next/font/local";

/** Inter for Latin text, preloaded; globals.css brings the other scripts when a page needs them. */
export const inter = local({
  src: "../../node_modules/@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2",
  variable: "--font-inter",
  weight: "100 900",
  display: "swap",
  adjustFontFallback: false,
});
