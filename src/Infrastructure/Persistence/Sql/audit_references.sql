-- What an auditor may learn of cases that are closed to them: the reference, and nothing else. For everyone else nothing.
create or replace function app.case_references(wanted uuid[])
returns table (id uuid, reference text) language sql stable security definer set search_path = public, pg_temp as
$$ select c.id, c.reference from cases c where c.id = any (wanted) and app.has_role('auditor') $$;

create or replace function app.case_named(wanted text)
returns setof uuid language sql stable security definer set search_path = public, pg_temp as
$$ select c.id from cases c where c.reference = upper(wanted) and app.has_role('auditor') $$;
