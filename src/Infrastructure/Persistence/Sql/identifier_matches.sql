-- An identifier of a victim that occurs in a case of another unit. Which case it is, is told to nobody; whom to call is. No role of the application reads the table.
create table if not exists identifier_matches (
    one_victim uuid not null references victims (id),
    other_victim uuid not null references victims (id),
    found_at timestamptz not null,
    primary key (one_victim, other_victim),
    check (one_victim < other_victim)
);

-- In a witness-protection programme, or with a changed identity: their own supervisors decide who learns of a match.
create or replace function app.is_protected(victim uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as
$$
    select exists (
        select 1 from protection_measures m
        where m.victim_id = victim and m.type in ('P03', 'P08') and m.status in ('Granted', 'PartlyGranted') and (m.expires_on is null or m.expires_on >= current_date))
$$;

-- Tells those who answer for one victim that a match exists, and whom to call. Nothing of the other case: neither its number, nor its victim, nor which identifier.
create or replace function app.tell_of_match(told uuid, matched uuid, at timestamptz) returns void language sql security definer set search_path = public, pg_temp as
$$
    insert into notifications (id, user_id, case_id, text, link, created_at)
    select gen_random_uuid(), s.id, c.id, left(c.reference || ' ' || v.pseudonym || ': a match exists in another unit. Contact ' || coalesce(whom.names, other_unit.name), 300),
        '/cases/' || c.id || '/victims/' || v.id, at
    from victims v
    join cases c on c.id = v.case_id
    join staff s on s.disabled_at is null and (
        (s.unit_id = c.unit_id and 'supervisor' = any (s.roles) and (app.is_protected(told) or not c.restricted))
        or (not app.is_protected(told) and (s.id = c.lead_id
            or ('victimCoordinator' = any (s.roles) and exists (select 1 from case_members m where m.case_id = c.id and m.user_id = s.id and m.removed_at is null)))))
    cross join (select u.id, u.name from victims x join cases y on y.id = x.case_id join units u on u.id = y.unit_id where x.id = matched) other_unit
    cross join lateral (
        select string_agg('supervisor ' || w.display_name, ', ' order by w.display_name) as names from staff w
        where w.unit_id = other_unit.id and w.disabled_at is null and 'supervisor' = any (w.roles)) whom
    where v.id = told and not app.is_protected(matched)
      and not exists (select 1 from case_exclusions e where e.case_id = c.id and e.user_id = s.id)
$$;

-- The other side of each match that was not known before.
create or replace function app.match_identifier(victim uuid, wanted bytea, at timestamptz)
returns table (victim_id uuid, case_id uuid) language plpgsql security definer set search_path = public, pg_temp as
$$
#variable_conflict use_column
declare
    mine record;
    other record;
begin
    select v.case_id, c.unit_id into mine from victims v join cases c on c.id = v.case_id where v.id = victim;
    if not found or not app.sees_case(mine.case_id) then return; end if;
    for other in
        select v.id, v.case_id from victims v join cases c on c.id = v.case_id
        where c.unit_id <> mine.unit_id and v.id in (
            select p.victim_id from identity_particulars p where p.blind_index = wanted and p.removed_at is null
            union select i.victim_id from victim_identities i where i.phone_index = wanted)
        order by v.id
    loop
        insert into identifier_matches values (least(victim, other.id), greatest(victim, other.id), at) on conflict do nothing;
        if found then
            perform app.tell_of_match(victim, other.id, at);
            perform app.tell_of_match(other.id, victim, at);
            return query select other.id, other.case_id;
        end if;
    end loop;
end
$$;
