-- Of which trainings whom to remind: who took it from 60 days before its last day on (round 0) and again from 14 days before (round 1); once it
-- lapsed (round 2) who took it and the supervisors of the unit. Not of what was renewed, and not of what lapsed before the product knew of it.
create or replace function app.training_to_remind(at timestamptz, most integer)
returns table (record_id uuid, round integer, recipient_id uuid) language sql stable security definer set search_path = public, pg_temp as
$$
    select t.id, t.round, p.person
    from (select x.id, x.user_id, s.unit_id, case when x.valid_until < d.day then 2 when x.valid_until <= d.day + 14 then 1 else 0 end as round
          from training_records x
          join staff s on s.id = x.user_id and s.disabled_at is null
          join units u on u.id = s.unit_id
          cross join lateral (select (at at time zone u.time_zone)::date as day) d
          where x.taken_back_at is null and x.valid_until <= d.day + 60 and x.valid_until >= (x.recorded_at at time zone u.time_zone)::date
            and not exists (select 1 from training_records y where y.user_id = x.user_id and y.topic = x.topic and y.id <> x.id and y.taken_back_at is null
                                                              and (y.valid_until is null or y.valid_until > x.valid_until))) t
    cross join lateral (
        select t.user_id as person
        union
        select v.id from staff v where t.round = 2 and v.unit_id = t.unit_id and v.disabled_at is null and 'supervisor' = any (v.roles)) p
    where not exists (select 1 from training_reminders r where r.record_id = t.id and r.round = t.round and r.recipient_id = p.person)
    order by t.id, p.person limit most
$$;

-- For someone who cannot be told any more: they left.
create or replace function app.skip_training_reminder(wanted uuid, in_round integer, person uuid, at timestamptz)
returns void language sql security definer set search_path = public, pg_temp as
$$ insert into training_reminders (record_id, round, recipient_id, delivered_at) values (wanted, in_round, person, at) on conflict do nothing $$;

alter table training_reminders enable row level security;
drop policy if exists own on training_reminders;
create policy own on training_reminders using (recipient_id = (select app.uid()));

-- A training says for ever what it said; it may be taken back once. Nobody's own word opens what only the trained may do: the table's check.
create or replace function app.keep_training() returns trigger language plpgsql as $$
begin
    if old.taken_back_at is not null or new.taken_back_at is null
       or to_jsonb(new) - '{taken_back_at,taken_back_by,taken_back_reason}'::text[] <> to_jsonb(old) - '{taken_back_at,taken_back_by,taken_back_reason}'::text[] then
        raise exception 'a training record does not change' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
drop trigger if exists kept on training_records;
create trigger kept before update on training_records for each row execute function app.keep_training();
drop trigger if exists never_removed on training_records;
create trigger never_removed before delete on training_records for each row execute function app.refuse_change();
drop trigger if exists never_emptied on training_records;
create trigger never_emptied before truncate on training_records for each statement execute function app.refuse_change();
