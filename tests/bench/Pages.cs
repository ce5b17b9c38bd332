namespace CaseTracker.Bench;

/// <summary>What is measured: a page of the API, and the SQL that a program with nothing else to do would send for it.</summary>
internal static class Pages
{
    private const string List = """
        select c.id, c.reference, c.title, c.stage, c.lead_id, s.display_name, u.name, c.opened_on, c.restricted, c.exploitation,
            (select min(d.due_on) from deadlines d where d.case_id = c.id and d.status = 'Running'), w.reason_code, w.since, w.expected_by
        from cases c left join lateral (select * from blockages b where b.case_id = c.id and b.ended_on is null order by b.expected_by, b.since limit 1) w on true join staff s on s.id = c.lead_id join units u on u.id = c.unit_id
        where c.unit_id = @unit and not c.restricted and @case is not null
        order by c.opened_on desc, c.reference desc limit 51
        """;

    private const string Case = """
        select c.*, u.name, s.display_name, (select count(*) from suspects x where x.case_id = c.id), (select count(*) from counts x where x.case_id = c.id),
            (select count(*) from victims x where x.case_id = c.id), (select count(*) from exhibits x where x.case_id = c.id),
            (select count(*) from exhibits x where x.case_id = c.id and x.kind = 'File' and x.custodian_id is null),
            (select count(*) from deadlines x where x.case_id = c.id and x.status = 'Running'), (select count(*) from documents x where x.case_id = c.id), w.reason_code, w.since, w.expected_by
        from cases c left join lateral (select * from blockages b where b.case_id = c.id and b.ended_on is null order by b.expected_by, b.since limit 1) w on true join units u on u.id = c.unit_id join staff s on s.id = c.lead_id where c.id = @case and @unit is not null;
        select g.*, s.display_name from stage_changes g join staff s on s.id = g.by where g.case_id = @case order by g.sequence desc;
        select d.id, d.title, d.due_on from deadlines d where d.case_id = @case and d.status = 'Running' order by d.due_on limit 1
        """;

    private const string Dashboard = """
        select c.stage, count(*) from cases c where c.unit_id = @unit and not c.restricted and @case is not null group by c.stage;
        select s.display_name, count(*) from cases c join staff s on s.id = c.lead_id where c.unit_id = @unit and not c.restricted and c.stage <> 'CLOSED' group by 1;
        select count(*) filter (where d.due_on < current_date), count(*) filter (where d.due_on between current_date and current_date + 7)
            from deadlines d join cases c on c.id = d.case_id where c.unit_id = @unit and not c.restricted and d.status = 'Running'
        """;

    internal static IEnumerable<(string Name, string Path, string Query)> All(Guid caseId) =>
    [
        ("case list", "/api/v1/cases", List), ("case page", $"/api/v1/cases/{caseId}", Case), ("dashboard", "/api/v1/dashboards/caseload", Dashboard),
    ];
}
