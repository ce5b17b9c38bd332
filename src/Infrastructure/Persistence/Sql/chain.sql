-- A criminal group is seen through the case it was first named in, or a case of one of its members; row-level security of both tables answers.
alter table criminal_groups enable row level security;
drop policy if exists visible on criminal_groups;
create policy visible on criminal_groups using (
    exists (select 1 from cases c where c.id = criminal_groups.found_in) or exists (select 1 from group_memberships m where m.group_id = criminal_groups.id));

-- What belongs to another case cannot be tied in, whatever the program says.
create or replace function app.keep_membership() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        if not exists (select 1 from suspects s where s.id = new.suspect_id and s.case_id = new.case_id) then
            raise exception 'a member is a suspect of the case' using errcode = 'insufficient_privilege';
        end if;
        return new;
    end if;
    if to_jsonb(new) - '{until,ended_by,taken_back_at,taken_back_by,taken_back_reason}'::text[] <> to_jsonb(old) - '{until,ended_by,taken_back_at,taken_back_by,taken_back_reason}'::text[]
       or old.taken_back_at is not null or (old.until is not null and new.until is distinct from old.until) then
        raise exception 'a membership ends once, or is taken back' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
drop trigger if exists kept on group_memberships;
create trigger kept before insert or update on group_memberships for each row execute function app.keep_membership();

create or replace function app.keep_link() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        if exists (select 1 from suspects s where s.id in (new.from_suspect_id, new.to_suspect_id) and s.case_id <> new.case_id)
           or exists (select 1 from victims v where v.id in (new.from_victim_id, new.to_victim_id) and v.case_id <> new.case_id)
           or exists (select 1 from traces t where t.id in (new.from_trace_id, new.to_trace_id) and t.case_id <> new.case_id)
           or exists (select 1 from exhibits e where e.id = new.exhibit_id and e.case_id <> new.case_id) then
            raise exception 'a link stays within its case' using errcode = 'insufficient_privilege';
        end if;
        if new.note <> '' and exists (select 1 from traces t where t.id in (new.from_trace_id, new.to_trace_id) and t.victim_id is not null) then
            raise exception 'a link has no words about a victim' using errcode = 'insufficient_privilege';
        end if;
        return new;
    end if;
    if old.taken_back_at is not null or new.taken_back_at is null
       or to_jsonb(new) - '{taken_back_at,taken_back_by,taken_back_reason}'::text[] <> to_jsonb(old) - '{taken_back_at,taken_back_by,taken_back_reason}'::text[] then
        raise exception 'a link does not change: it is taken back' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
drop trigger if exists kept on links;
create trigger kept before insert or update on links for each row execute function app.keep_link();

-- What a thing is, whose it is and what was sealed of it stays; only a key exchange seals the same words anew.
create or replace function app.keep_trace() returns trigger language plpgsql as $$
begin
    if (new.case_id, new.reference, new.kind, new.victim_id, new.recorded_by, new.recorded_at) is distinct from (old.case_id, old.reference, old.kind, old.victim_id, old.recorded_by, old.recorded_at)
       or (new.details <> old.details and current_setting('app.resealing', true) is distinct from 'on') then
        raise exception 'what a thing is and whose it is does not change' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
drop trigger if exists kept on traces;
create trigger kept before update on traces for each row execute function app.keep_trace();

do $$
declare
    target text;
begin
    foreach target in array array['criminal_groups', 'group_memberships', 'links', 'traces'] loop
        execute format('drop trigger if exists never_removed on %s', target);
        execute format('create trigger never_removed before delete on %s for each row execute function app.refuse_change()', target);
        execute format('drop trigger if exists never_emptied on %s', target);
        execute format('create trigger never_emptied before truncate on %s for each statement execute function app.refuse_change()', target);
    end loop;
end $$;
