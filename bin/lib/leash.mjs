// Preloaded into the web server: it ends with its launcher, even when that was killed, so that no orphan keeps the port.
if (process.channel) {
  process.on("disconnect", () => process.exit(1));
  process.channel.unref();
}
