-- A catalogue that was applied before may be applied again.
DROP INDEX "CatalogueRelease_sha256_key";
