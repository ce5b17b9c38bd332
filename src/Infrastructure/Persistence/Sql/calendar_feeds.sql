-- Whose calendar address this is, before anyone is known; a shut account has none.
create or replace function app.calendar_feed_owner(hash bytea) returns uuid language sql stable security definer set search_path = public, pg_temp as
$$ select f.user_id from calendar_feeds f join staff s on s.id = f.user_id where f.secret_hash = hash and s.disabled_at is null $$;

-- How often the end or the state changed: SEQUENCE of RFC 5545, counted here so that no way of changing them is forgotten.
create or replace function app.count_revision() returns trigger language plpgsql as
$$ begin new.revision := old.revision + 1; return new; end $$;

drop trigger if exists count_revision on deadlines;
create trigger count_revision before update on deadlines for each row
    when ((old.due_on, old.due_at, old.status) is distinct from (new.due_on, new.due_at, new.status)) execute function app.count_revision();

drop trigger if exists count_revision on hearings;
create trigger count_revision before update on hearings for each row
    when ((old.starts_at, old.status) is distinct from (new.starts_at, new.status)) execute function app.count_revision();
