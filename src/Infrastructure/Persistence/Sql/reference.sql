-- Rules and calendars: everybody reads them, also jobs in which nobody acts; only administrators write them. What a version says is fixed:
-- of a rule only its standing may change, of a calendar only that a later version took its place.
do $$
declare
    target text;
begin
    foreach target in array array['rule_editions', 'calendar_editions', 'calendar_days'] loop
        execute format('alter table %I enable row level security', target);
        execute format('drop policy if exists read on %I', target);
        execute format('create policy read on %I for select using (true)', target);
        execute format('drop policy if exists write on %I', target);
        execute format('create policy write on %I for insert with check (app.has_role(''administrator''))', target);
        execute format('drop policy if exists settle on %I', target);
        execute format('create policy settle on %I for update using (app.has_role(''administrator''))', target);
        execute format('drop trigger if exists never_emptied on %I', target);
        execute format('create trigger never_emptied before truncate on %I for each statement execute function app.refuse_change()', target);
        execute format('drop trigger if exists never_removed on %I', target);
        execute format('create trigger never_removed before delete on %I for each row execute function app.refuse_change()', target);
    end loop;
end $$;

create or replace function app.refuse_rule_rewrite() returns trigger language plpgsql as $$
begin
    if (old.rule_id, old.number, old.pack, old.trigger_event, old.kind, old.quantity, old.unit, old.convention_code, old.choice, old.legal_source, old.notes, old.warning_leads,
        old.valid_from, old.valid_to, old.deducts_days_spent, old.extendable, old.shipped_version, old.made_at)
       is distinct from
       (new.rule_id, new.number, new.pack, new.trigger_event, new.kind, new.quantity, new.unit, new.convention_code, new.choice, new.legal_source, new.notes, new.warning_leads,
        new.valid_from, new.valid_to, new.deducts_days_spent, new.extendable, new.shipped_version, new.made_at)
       or (old.confirmed_at is not null and new.confirmed_at is distinct from old.confirmed_at) then
        raise exception 'a version of a rule says for ever what it said' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
drop trigger if exists says_what_it_said on rule_editions;
create trigger says_what_it_said before update on rule_editions for each row execute function app.refuse_rule_rewrite();

create or replace function app.refuse_calendar_rewrite() returns trigger language plpgsql as $$
begin
    if (to_jsonb(new) - 'state') <> (to_jsonb(old) - 'state') or old.state <> 'Current' then
        raise exception 'a version of a calendar says for ever what it said' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
drop trigger if exists says_what_it_said on calendar_editions;
create trigger says_what_it_said before update on calendar_editions for each row execute function app.refuse_calendar_rewrite();
drop trigger if exists says_what_it_said on calendar_days;
create trigger says_what_it_said before update on calendar_days for each row execute function app.refuse_change();
