-- Which offers wait for more than a day, and who is to be told today: giver, receiver and lead of the case, each once a day. Like the
-- reminders of deadlines the sending job learns ids only, and then acts as each recipient, whose access is checked again.
create or replace function app.waiting_hand_overs(at timestamptz, most integer)
returns table (hand_over_id uuid, day integer, recipient_id uuid) language sql stable security definer set search_path = public, pg_temp as
$$
    select h.id, h.day, p.person
    from (select id, case_id, from_id, to_id, floor(extract(epoch from at - offered_at) / 86400)::integer as day
          from hand_overs where status = 'Pending' and offered_at <= at - interval '24 hours') h
    join cases c on c.id = h.case_id
    cross join lateral (select distinct person from unnest(array[h.from_id, h.to_id, c.lead_id]) as person) p
    where not exists (select 1 from hand_over_reminders x where x.hand_over_id = h.id and x.day = h.day and x.recipient_id = p.person)
    order by h.id, p.person limit most
$$;

-- For someone who cannot be told any more: they left, or may not see the case.
create or replace function app.skip_hand_over_reminder(wanted uuid, on_day integer, person uuid, at timestamptz)
returns void language sql security definer set search_path = public, pg_temp as
$$ insert into hand_over_reminders (hand_over_id, day, recipient_id, delivered_at) values (wanted, on_day, person, at) on conflict do nothing $$;
