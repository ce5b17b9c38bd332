-- Closes the request of someone on whose behalf nothing can be done any more: they left, or may not see the case.
create or replace function app.abandon_document(wanted uuid, at timestamptz) returns void language sql security definer set search_path = public, pg_temp as
$$ update documents set state = 'Failed', failure_code = 'no_access', finished_at = at where id = wanted and state in ('Queued', 'Running') $$;
