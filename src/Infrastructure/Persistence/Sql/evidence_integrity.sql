-- What the server may do with everyone's evidence without acting as someone: learn which copy to compare or scan next, and record what it found.
-- A comparison says something of the bytes unless it is 'NotVerifiable'. Received bytes were measured at intake: they count as compared then.
create or replace function app.contents_to_verify(which text, before timestamptz, retry_before timestamptz, most integer, only_exhibit uuid)
returns table (exhibit_id uuid, case_id uuid, object_id uuid, size_bytes bigint, sha256 text, compared_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as
$$
    select e.id, e.case_id, e.object_id, e.size_bytes, e.sha256, coalesce(told.at, e.received_at)
    from exhibits e
    left join lateral (select max(v.checked_at) as at from evidence_verifications v where v.exhibit_id = e.id and v.copy = which and v.result <> 'NotVerifiable') told on true
    left join lateral (select max(v.checked_at) as at from evidence_verifications v where v.exhibit_id = e.id and v.copy = which) tried on true
    where e.object_id is not null and (only_exhibit is null or e.id = only_exhibit)
      and coalesce(told.at, e.received_at) <= before and coalesce(tried.at, '-infinity') <= greatest(retry_before, coalesce(told.at, '-infinity'))
    order by 6, 1 limit most
$$;

create or replace function app.evidence_bytes() returns bigint language sql stable security definer set search_path = public, pg_temp as
$$ select coalesce(sum(size_bytes), 0)::bigint from exhibits where object_id is not null $$;

-- Returns the item when the object is one's, and whether the copy was not known to be bad before.
create or replace function app.record_verification(new_id uuid, object uuid, which text, at timestamptz, outcome text, measured text, for_what text, by_whom uuid)
returns table (exhibit_id uuid, case_id uuid, newly_bad boolean) language plpgsql security definer set search_path = public, pg_temp as
$$
#variable_conflict use_column
declare
    item record;
    before text;
begin
    select e.id, e.case_id into item from exhibits e where e.object_id = object;
    if not found then return; end if;
    select v.result into before from evidence_verifications v
    where v.exhibit_id = item.id and v.copy = which and v.result <> 'NotVerifiable' order by v.checked_at desc, v.id desc limit 1;
    insert into evidence_verifications (id, exhibit_id, case_id, copy, checked_at, result, measured_sha256, occasion, actor_id)
    values (new_id, item.id, item.case_id, which, at, outcome, measured, for_what, by_whom);
    return query select item.id, item.case_id, outcome in ('Mismatch', 'Missing', 'Truncated') and coalesce(before, 'Match') = 'Match';
end
$$;

-- Who looks after an item: its custodian and who is about to be, the lead of its case, and the supervisors of the unit, unless the case is restricted.
create or replace function app.tell_of_evidence(exhibit uuid, what text, at timestamptz) returns integer language sql security definer set search_path = public, pg_temp as
$$
    with told as (
        insert into notifications (id, user_id, case_id, text, link, created_at)
        select gen_random_uuid(), s.id, c.id, c.reference || ' ' || e.reference || ': ' || what, '/evidence/' || e.id, at
        from exhibits e
        join cases c on c.id = e.case_id
        join staff s on s.disabled_at is null and (s.id in (e.custodian_id, c.lead_id)
            or exists (select 1 from hand_overs h where h.exhibit_id = e.id and h.to_id = s.id and h.status = 'Pending')
            or (s.unit_id = c.unit_id and 'supervisor' = any (s.roles) and not c.restricted))
        where e.id = exhibit and not exists (select 1 from case_exclusions x where x.case_id = c.id and x.user_id = s.id)
        returning 1)
    select count(*)::integer from told
$$;

-- One incident of a kind is open at a time: a check that runs again finds it and says nothing new. True when it is new.
create or replace function app.raise_incident(new_id uuid, exhibit uuid, sort text, found_by text, said text, what text, at timestamptz) returns boolean language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    insert into integrity_incidents (id, case_id, exhibit_id, kind, detected_at, source, details, resolution)
    select new_id, e.case_id, e.id, sort, at, found_by, left(said, 1000), '' from exhibits e where e.id = exhibit
    on conflict (exhibit_id, kind) where resolved_at is null do nothing;
    if not found then return false; end if;
    perform app.tell_of_evidence(exhibit, 'integrity incident (' || what || '). Disclosure of this item is frozen.', at);
    return true;
end
$$;

create or replace function app.content_of(exhibit uuid)
returns table (case_id uuid, object_id uuid, size_bytes bigint) language sql stable security definer set search_path = public, pg_temp as
$$ select e.case_id, e.object_id, e.size_bytes from exhibits e where e.id = exhibit and e.object_id is not null $$;

-- Never scanned, or without an answer the last time.
create or replace function app.contents_to_scan(retry_before timestamptz, most integer) returns table (exhibit_id uuid) language sql stable security definer set search_path = public, pg_temp as
$$
    select e.id from exhibits e
    left join lateral (select s.state, s.checked_at from evidence_scans s where s.exhibit_id = e.id order by s.checked_at desc, s.id desc limit 1) last on true
    where e.object_id is not null and (last.state is null or (last.state in ('NotScanned', 'Error') and last.checked_at <= retry_before))
    order by e.received_at, e.id limit most
$$;

-- True when the item is newly known to be infected.
create or replace function app.record_scan(new_id uuid, exhibit uuid, outcome text, named text, scanner text, at timestamptz) returns boolean language plpgsql security definer set search_path = public, pg_temp as
$$
#variable_conflict use_column
declare
    before text;
begin
    select s.state into before from evidence_scans s where s.exhibit_id = exhibit order by s.checked_at desc, s.id desc limit 1;
    insert into evidence_scans (id, exhibit_id, case_id, state, signature, scanner_version, checked_at)
    select new_id, e.id, e.case_id, outcome, named, scanner, at from exhibits e where e.id = exhibit;
    return outcome = 'Infected' and before is distinct from 'Infected';
end
$$;
