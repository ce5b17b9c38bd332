-- Requests for trusted time-stamps, made and filled by the server without acting as someone. A token that came is never changed, by nobody.
create or replace function app.refuse_restamp() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.token is null and (new.id, new.subject, new.sha256, new.manifest, new.requested_at) = (old.id, old.subject, old.sha256, old.manifest, old.requested_at) then
        return new;
    end if;
    raise exception 'a time-stamp is never changed' using errcode = 'insufficient_privilege';
end $$;
drop trigger if exists never_restamped on time_stamps;
create trigger never_restamped before update or delete on time_stamps for each row execute function app.refuse_restamp();
drop trigger if exists never_emptied on time_stamps;
create trigger never_emptied before truncate on time_stamps for each statement execute function app.refuse_change();

-- Every file that arrived gets its request: also those from before there was an authority.
create or replace function app.queue_content_stamps(at timestamptz) returns integer language sql security definer set search_path = public, pg_temp as
$$
    with arrived as materialized (
        select gen_random_uuid() as stamp, e.id, e.case_id, e.sha256 from exhibits e
        where e.object_id is not null and not exists (select 1 from time_stamped_items i where i.exhibit_id = e.id and i.sequence = 0)
    ), stamps as (
        insert into time_stamps (id, subject, sha256, manifest, requested_at, status, attempts, next_attempt_at, failure)
        select stamp, 'Content', sha256, '', at, 'Waiting', 0, at, '' from arrived
    ), items as (
        insert into time_stamped_items (time_stamp_id, exhibit_id, case_id, sequence, sha256) select stamp, id, case_id, 0, sha256 from arrived returning 1)
    select count(*)::integer from items
$$;

-- One request for the last hashes of all ledgers that grew, unless the one before was made after that time. The manifest names no item: a hash says nothing to
-- who has not got its ledger.
create or replace function app.queue_ledger_stamp(at timestamptz, unless_after timestamptz) returns integer language sql security definer set search_path = public, pg_temp as
$$
    with grown as materialized (
        select e.id, e.case_id, e.last_sequence, encode(e.last_hash, 'hex') as head from exhibits e
        where e.last_sequence > coalesce((select max(i.sequence) from time_stamped_items i where i.exhibit_id = e.id), 0)
          and not exists (select 1 from time_stamps t where t.subject = 'Ledgers' and t.requested_at > unless_after)
    ), manifest as materialized (
        select gen_random_uuid() as stamp, string_agg(head || E'\n', '' order by head collate "C") as lines from grown having count(*) > 0
    ), stamps as (
        insert into time_stamps (id, subject, sha256, manifest, requested_at, status, attempts, next_attempt_at, failure)
        select stamp, 'Ledgers', encode(sha256(convert_to(lines, 'UTF8')), 'hex'), lines, at, 'Waiting', 0, at, '' from manifest
    ), items as (
        insert into time_stamped_items (time_stamp_id, exhibit_id, case_id, sequence, sha256) select stamp, id, case_id, last_sequence, head from grown, manifest returning 1)
    select count(*)::integer from items
$$;

create or replace function app.time_stamps_to_send(at timestamptz, most integer) returns table (id uuid, sha256 text, attempts integer)
language sql stable security definer set search_path = public, pg_temp as
$$ select t.id, t.sha256, t.attempts from time_stamps t where t.status = 'Waiting' and t.next_attempt_at <= at order by t.requested_at, t.id limit most $$;

create or replace function app.keep_time_stamp(stamp uuid, came bytea, signed_at timestamptz, signed_by text, number text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    update time_stamps set status = 'Stamped', token = came, gen_time = signed_at, authority = left(signed_by, 500), serial = number, failure = '' where id = stamp and status = 'Waiting';
    return found;
end
$$;

-- The authority gave no token: this request is tried again later. Where it did not answer at all, none is tried before then.
create or replace function app.delay_time_stamps(stamp uuid, why text, until timestamptz, everyone boolean) returns integer language sql security definer set search_path = public, pg_temp as
$$
    with delayed as (update time_stamps set attempts = attempts + case when id = stamp then 1 else 0 end, failure = why, next_attempt_at = greatest(next_attempt_at, until)
    where status = 'Waiting' and (id = stamp or everyone) returning 1)
    select count(*)::integer from delayed
$$;
