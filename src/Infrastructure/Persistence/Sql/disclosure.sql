-- The disclosure schedule. Every exhibit gets its line with itself, whichever way it comes in; nothing takes a line away.
create or replace function app.list_for_disclosure() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    insert into disclosure_items (id, case_id, exhibit_id, status, reason, court_order, may_assist, proposed_status, proposed_reason, proposed_order, listed_at, last_entry)
    values (gen_random_uuid(), new.case_id, new.id, new.disclosure_status, new.disclosure_reason, '', false, '', '', '', new.recorded_at, 0)
    on conflict (exhibit_id) do nothing;

    -- Found after something went out: the lead is told, once as long as nobody has read it.
    insert into notifications (id, user_id, case_id, text, link, created_at)
    select gen_random_uuid(), c.lead_id, c.id, c.reference || ': material came in after a release. Decide on its disclosure.', '/cases/' || c.id || '/disclosure?later=true', new.recorded_at
    from cases c
    where c.id = new.case_id and new.derivation <> 'REDACTION' and exists (select 1 from release_sets s where s.case_id = c.id and s.state in ('Released', 'Made'))
      and not exists (select 1 from notifications n where n.user_id = c.lead_id and n.read_at is null and n.link = '/cases/' || c.id || '/disclosure?later=true');
    return new;
end
$$;
drop trigger if exists listed_for_disclosure on exhibits;
create trigger listed_for_disclosure after insert on exhibits for each row execute function app.list_for_disclosure();

-- Items from before there was a schedule.
insert into disclosure_items (id, case_id, exhibit_id, status, reason, court_order, may_assist, proposed_status, proposed_reason, proposed_order, listed_at, last_entry)
select gen_random_uuid(), e.case_id, e.id, e.disclosure_status, e.disclosure_reason, '', false, '', '', '', e.recorded_at, 0 from exhibits e
on conflict (exhibit_id) do nothing;

-- The flag goes only with an entry that says who asked and who else agreed; checked when the transaction ends, when both are written.
create or replace function app.keep_flag() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if old.may_assist and not new.may_assist and not exists (
        select 1 from disclosure_entries cleared
        join disclosure_entries asked on asked.item_id = cleared.item_id and asked.act = 'ClearingAsked' and asked.number < cleared.number and asked.by <> cleared.by
        where cleared.item_id = new.id and cleared.act = 'Cleared' and cleared.number > old.last_entry
          and not exists (select 1 from disclosure_entries f where f.item_id = new.id and f.act in ('Flagged', 'ClearingRefused') and f.number > asked.number)) then
        raise exception 'a flag is cleared by two people' using errcode = 'insufficient_privilege';
    end if;
    return null;
end
$$;
drop trigger if exists flag_kept on disclosure_items;
create constraint trigger flag_kept after update on disclosure_items deferrable initially deferred for each row execute function app.keep_flag();
drop trigger if exists never_removed on disclosure_items;
create trigger never_removed before delete on disclosure_items for each row execute function app.refuse_change();
drop trigger if exists never_emptied on disclosure_items;
create trigger never_emptied before truncate on disclosure_items for each statement execute function app.refuse_change();

-- What was asked for or went out is frozen: its items do not change, and of the set itself only what the making of its files adds, once.
create or replace function app.keep_release_items() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if tg_op <> 'INSERT' and not exists (select 1 from release_sets s where s.id = old.set_id and s.state = 'Draft')
       or tg_op <> 'DELETE' and not exists (select 1 from release_sets s where s.id = new.set_id and s.state = 'Draft') then
        raise exception 'this set can no longer be changed' using errcode = 'insufficient_privilege';
    end if;
    return coalesce(new, old);
end
$$;
drop trigger if exists frozen on release_set_items;
create trigger frozen before insert or update or delete on release_set_items for each row execute function app.keep_release_items();

create or replace function app.keep_release() returns trigger language plpgsql as
$$
begin
    if old.state = 'Released' and new.state in ('Released', 'Made')
       and to_jsonb(new) - '{state,failure_code,object_id,size_bytes,sha256,files,manifest,made_at}'::text[] = to_jsonb(old) - '{state,failure_code,object_id,size_bytes,sha256,files,manifest,made_at}'::text[] then
        return new;
    end if;
    if old.state in ('Draft', 'Asked') and (new.state <> 'Made') then return new; end if;
    raise exception 'a released set is never changed' using errcode = 'insufficient_privilege';
end
$$;
drop trigger if exists frozen on release_sets;
create trigger frozen before update on release_sets for each row execute function app.keep_release();
drop trigger if exists never_removed on release_sets;
create trigger never_removed before delete on release_sets for each row execute function app.refuse_change();

-- Closes the making for someone on whose behalf nothing can be done any more; another person may try again.
create or replace function app.abandon_release(wanted uuid) returns void language sql security definer set search_path = public, pg_temp as
$$ update release_sets set failure_code = 'no_access' where id = wanted and state = 'Released' $$;
