-- What a burning-in tells of itself while it runs, and the end of one on whose requester's behalf nothing can be done any more.
create or replace function app.redaction_progress(wanted uuid, attempt integer, pages integer) returns void language sql security definer set search_path = public, pg_temp as
$$ update redaction_attempts set pages_done = pages where redaction_id = wanted and number = attempt and state = 'Running' $$;

create or replace function app.abandon_redaction(wanted uuid, attempt integer, at timestamptz) returns void language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    update redaction_attempts set state = 'Failed', failure_code = 'no_access', finished_at = at where redaction_id = wanted and number = attempt and state in ('Queued', 'Running');
    if found then
        update redactions set state = 'Drawing' where id = wanted and state = 'Applying';
    end if;
end $$;

-- What was burned in, and who decided what of it, is never rewritten.
create or replace function app.keep_redaction_attempt() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' or old.state in ('Failed', 'Rejected', 'Checked') or new.regions is distinct from old.regions
        or (old.result_id is not null and (new.result_id is distinct from old.result_id or new.result_sha256 is distinct from old.result_sha256)) then
        raise exception 'a finished redaction attempt is append-only' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
drop trigger if exists kept on redaction_attempts;
create trigger kept before update or delete on redaction_attempts for each row execute function app.keep_redaction_attempt();
