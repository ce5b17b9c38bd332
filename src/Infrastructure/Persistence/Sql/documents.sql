-- Closes the request of someone on whose behalf nothing can be done any more: they left, or may not see the case.
create or replace function app.abandon_document(wanted uuid, at timestamptz) returns void language sql security definer set search_path = public, pg_temp as
$$ update documents set state = 'Failed', failure_code = 'no_access', finished_at = at where id = wanted and state in ('Queued', 'Running') $$;

-- How far a document is; true while it is still wanted. Beside the document, so that a report never stands in the way of who cancels it.
create or replace function app.note_printing(wanted uuid, at_stage text, at_section text, drawn integer, expected integer, so_far integer)
returns boolean language sql security definer set search_path = public, pg_temp as
$$
    insert into print_progress (document_id, case_id, stage, section, pages, of_pages, percent)
    select d.id, d.case_id, at_stage, at_section, drawn, expected, so_far from documents d where d.id = wanted and at_stage <> ''
    on conflict (document_id) do update set stage = excluded.stage, section = excluded.section, pages = excluded.pages, of_pages = excluded.of_pages, percent = excluded.percent;
    select exists (select 1 from documents d where d.id = wanted and d.state = 'Running')
$$;

-- Where the audit trail stands: what is recorded of one case so far, and the last leaf of all. Hashes and ids, no content.
create or replace function app.audit_position(wanted uuid)
returns table (entries bigint, last_id uuid, last_leaf bytea) language sql stable security definer set search_path = public, pg_temp as
$$
    select (select count(*) from audit.entries e where e.case_id = wanted), last.id, last.leaf_hash
    from (select e.id, e.leaf_hash from audit.entries e order by e.at desc, e.id desc limit 1) last
    where exists (select 1 from documents d where d.case_id = wanted)
$$;
