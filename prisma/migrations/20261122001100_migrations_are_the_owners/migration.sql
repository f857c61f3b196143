-- The web server reads which migrations ran, and never says so itself.
DO $$
BEGIN
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    REVOKE INSERT, UPDATE, DELETE ON public._prisma_migrations FROM tocsin_app;
  END IF;
END
$$;
