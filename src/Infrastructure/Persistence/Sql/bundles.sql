-- Closes the assembly of someone on whose behalf nothing can be done any more: they left, or may not see the case.
create or replace function app.abandon_bundle(wanted uuid, at timestamptz) returns void language sql security definer set search_path = public, pg_temp as
$$ update bundle_versions set state = 'Failed', failure_code = 'no_access', finished_at = at where id = wanted and state in ('Queued', 'Running') $$;

-- What was served never changes, not even by its owner; and no version is made anew under the cover of another.
create or replace function app.keep_served() returns trigger language plpgsql as $$
begin
    if old.state = 'Served' then
        raise exception 'a version that was served does not change' using errcode = 'insufficient_privilege';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
drop trigger if exists keep_served on bundle_versions;
create trigger keep_served before update or delete on bundle_versions for each row execute function app.keep_served();

create or replace function app.keep_served_entry() returns trigger language plpgsql as $$
begin
    if old.served_in is not null and (tg_op = 'DELETE' or new.label <> old.label or new.served_in is distinct from old.served_in or new.exhibit_id <> old.exhibit_id
        or new.section_id <> old.section_id or new.pages <> old.pages or new.title <> old.title) then
        raise exception 'an exhibit that was served does not change' using errcode = 'insufficient_privilege';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
drop trigger if exists keep_served on bundle_entries;
create trigger keep_served before update or delete on bundle_entries for each row execute function app.keep_served_entry();

drop trigger if exists append_only on bundle_version_items;
create trigger append_only before update or delete on bundle_version_items for each row execute function app.refuse_change();

-- Rows of a version are written once, with its file.
create or replace function app.only_while_running() returns trigger language plpgsql as $$
begin
    if (select state from bundle_versions where id = new.version_id) = 'Served' then
        raise exception 'a version that was served does not change' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
drop trigger if exists only_while_running on bundle_version_items;
create trigger only_while_running before insert on bundle_version_items for each row execute function app.only_while_running();
