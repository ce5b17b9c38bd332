-- "Who looked at my data": the trail is read by auditors only; the coordinator of a victim reads the entries about this one person, and of them no more
-- than who, when, which act and for which purpose. Reasons, and which pseudonyms a list showed, are encrypted and are not answered.
create or replace function app.access_to_victim(victim uuid)
returns table (at timestamptz, who text, act smallint, use_case text, purpose text, allowed boolean) language sql stable security definer set search_path = public, pg_temp as
$$
    select e.at, coalesce(s.display_name, ''), e.act, e.use_case, e.purpose, e.allowed
    from audit.entries e left join staff s on s.id = e.actor
    where e.case_id = (select v.case_id from victims v where v.id = victim) -- by the index
      and (e.object_id = victim
           or e.object_id in (select m.id from protection_measures m where m.victim_id = victim)
           or e.object_id in (select a.id from non_punishment_assessments a where a.victim_id = victim))
      and app.has_role('victimCoordinator')
      and exists (
          select 1 from victims v join case_members t on t.case_id = v.case_id and t.user_id = app.uid() and t.removed_at is null
          where v.id = victim and app.sees_case(v.case_id))
    order by e.at desc
$$;
