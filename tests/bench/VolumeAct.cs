namespace CaseTracker.Bench;

/// <summary>
/// One act of the product, and the SQL that a program without sessions, access control and row-level security sends for it. Parameters: $1 the user, $2 a case,
/// $3 words, $4 the unit. The statements are those that the product sends, without what asks who may see what.
/// </summary>
internal sealed record VolumeAct(string Name, Func<Guid, string, string> Path, bool Records, params string[] Statements)
{
    private const string MyOpenCases = """
        with page as (
            select c.* from case_members m join cases c on c.id = m.case_id
            where m.user_id = $1 and m.removed_at is null and c.stage <> 'CLOSED' and $2 is not null and $3 is not null and $4 is not null order by c.opened_on desc, c.reference desc limit 51)
        select c.id, c.reference, c.title, c.stage, c.lead_id, s.display_name, u.name, c.opened_on, c.restricted, c.exploitation,
               (select min(d.due_on) from deadlines d where d.case_id = c.id and d.status = 'Running'), w.reason_code, w.since, w.expected_by
        from page c join staff s on s.id = c.lead_id join units u on u.id = c.unit_id
             left join lateral (select * from blockages b where b.case_id = c.id and b.ended_on is null order by b.expected_by, b.since limit 1) w on true
        order by c.opened_on desc, c.reference desc
        """;

    private const string Custody = "any ('{DE-STPO-121,ECHR-5-3,EW-CTL-112,EW-CTL-CC,EW-CTL-EW,EW-CTL-SUM,RO-CPP-233,US-STA-90}')";

    private const string Unused = "and $1 is not null and $2 is not null and $3 is not null and $4 is not null";

    private const string CasePage = $"""
        select c.*, s.display_name, g.*, b.display_name from cases c join staff s on s.id = c.lead_id left join stage_changes g on g.case_id = c.id left join staff b on b.id = g.by
        where c.id = $2 {Unused} order by g.sequence desc
        """;

    /// <param name="source">Text of Sql/case_summary.sql's function: measured as it is, without the question who may see it.</param>
    private static string Summary(string source)
    {
        var query = source[(source.IndexOf("return query", StringComparison.Ordinal) + "return query".Length)..source.LastIndexOf(';', source.LastIndexOf("end", StringComparison.Ordinal))];
        return query.Replace("wanted", "$2", StringComparison.Ordinal).Replace("any (custody)", Custody, StringComparison.Ordinal) + $" where true {Unused}";
    }

    private const string Event = """
        insert into chronology (id, case_id, at, text, recorded_at, recorded_by) select gen_random_uuid(), $2, now(), 'Recorded by the measure: ' || $3, now(), $1 where $4 is not null
        """;

    private const string Search = $"""
        with wanted as materialized (select app.search_words($3) as words),
        found as (select e.* from search_entries e, wanted w where e.words @@ w.words {Unused} order by e.at desc, e.source_id limit 1000)
        select f.kind, f.source_id, f.at, t.reference, t.title, case when t.text = '' then '' else ts_headline(f.language, t.text, w.words, 'MaxWords=30, MinWords=12') end, c.reference, c.title, c.stage
        from (select found.*, ts_rank(found.words, wanted.words, 1) as rank from found, wanted order by rank desc, at desc limit 21) f
        join search_texts t on t.source_id = f.source_id join cases c on c.id = f.case_id, wanted w order by f.rank desc
        """;

    /// <param name="source">Text of Sql/caseload.sql's function: measured as it is, with the unit in place of what the caller may see.</param>
    private static string Caseload(string source) => source
        .Replace("c.unit_id = (select app.own_unit())", "c.unit_id = $4 and $1 is not null and $2 is not null and $3 is not null", StringComparison.Ordinal)
        .Replace("and c.id in (select app.visible_cases())", "", StringComparison.Ordinal).Replace("today", "current_date", StringComparison.Ordinal)
        .Replace("soon)", "current_date + 7)", StringComparison.Ordinal).Replace("and soon", "and current_date + 7", StringComparison.Ordinal).Replace("and ending", "and current_date + 30", StringComparison.Ordinal)
        .Replace("any (custody)", Custody, StringComparison.Ordinal);

    private static string Flow(string source, string since, string until) => source
        .Replace("c.unit_id = (select app.own_unit())", "c.unit_id = $4 and $1 is not null and $2 is not null and $3 is not null", StringComparison.Ordinal)
        .Replace("and c.id in (select app.visible_cases())", "", StringComparison.Ordinal).Replace("(of_lead is null or c.lead_id = of_lead)", "true", StringComparison.Ordinal)
        .Replace("until", until, StringComparison.Ordinal).Replace("since", since, StringComparison.Ordinal);

    private static string Late(string days) => $"""
        select d.id, c.id, c.reference, d.title, s.display_name, d.due_on from deadlines d join cases c on c.id = d.case_id join staff s on s.id = d.owner_id
        where c.unit_id = $4 and c.stage <> 'CLOSED' and d.status = 'Running' and d.kind <> 'Minimum' and {days} {Unused} order by d.due_on, d.id limit 10
        """;

    /// <param name="caseload">Body of app.caseload.</param>
    /// <param name="flow">Body of app.caseload_flow.</param>
    /// <param name="summary">Body of app.case_summary.</param>
    internal static IReadOnlyList<VolumeAct> All(string caseload, string flow, string summary) =>
    [
        new("list", (_, _) => "/api/v1/cases?status=open&mine=true", false, MyOpenCases),
        new("case", (id, _) => $"/api/v1/cases/{id}", false, CasePage, Summary(summary)),
        new("event", (id, _) => $"/api/v1/cases/{id}/chronology", true, Event),
        new("search", (_, words) => $"/api/v1/search?q={Uri.EscapeDataString(words)}", false, Search),
        new("dashboard", (_, _) => "/api/v1/dashboards/caseload", false,
            $"select c.reference, c.title, c.lead_id, c.stage, c.opened_on, c.first_report_on, c.exploitation, f.* from ({Caseload(caseload)}) f join cases c on c.id = f.id",
            Flow(flow, "date_trunc('quarter', now())", "now()"), Flow(flow, "(date_trunc('quarter', now()) - interval '3 months')", "date_trunc('quarter', now())"),
            Late("d.due_on < current_date"), Late("d.due_on between current_date and current_date + 7")),
    ];
}
