"use client";

import { useState } from "react";

const hasScrollbar = () => window.innerWidth > document.documentElement.clientWidth;

/**
 * Dims the page behind a modal layer and, through globals.css, stops it from scrolling without a jump.
 * It stands in for Radix's own overlay, which injects a style element that a strict style-src forbids.
 */
export function Veil() {
  const [gutter] = useState(hasScrollbar);
  return (
    <div
      data-modal={gutter ? "gutter" : "plain"}
      aria-hidden
      className="fixed inset-0 z-50 animate-appear bg-veil print:hidden"
    />
  );
}
