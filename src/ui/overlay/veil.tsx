"use client";

/**
 * Dims the page behind a modal layer and, through globals.css, stops it from scrolling.
 * It stands in for Radix's own overlay, which injects a style element that a strict style-src forbids.
 */
export function Veil() {
  return <div data-modal="" aria-hidden className="fixed inset-0 z-50 animate-appear bg-veil print:hidden" />;
}
