using System.Net;
using System.Net.Http.Json;
using CaseTracker.Api.Tests.Pages;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;
using static CaseTracker.Api.Tests.Deadlines.DeadlineSteps;

namespace CaseTracker.Api.Tests.Deadlines;

public sealed class RuleAdministrationTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task What_ships_is_stored_and_only_policy_is_confirmed()
    {
        Assert.Equal(83L, await app.ScalarAsync<long>("select count(*) from rule_editions where shipped_version is not null and number = 1"));
        Assert.Equal("POLICY", await app.ScalarAsync<string>("select string_agg(distinct pack, ',') from rule_editions where confirmed_at is not null and shipped_version is not null and checked_by is null"));
        using var client = await app.AsAsync(app.World.Investigator);
        var unconfirmed = await (await client.GetAsync("/api/v1/deadline-rules?state=unconfirmed&pack=POLICY", Ct)).JsonAsync();
        Assert.Equal(0, unconfirmed.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_confirmed_rule_computes_without_reservation_and_says_who_checked_it()
    {
        using var admin = await app.AsAsync(app.World.Administrator);
        Assert.Equal("UNCONFIRMED", await StatusAsync(admin, "EU-EIO-16"));

        Assert.Equal(HttpStatusCode.NoContent, (await ActAsync(admin, "EU-EIO-16", 1, "confirm", new { checkedBy = "Dr Weiss", checkedOn = Day(-1) })).StatusCode);

        Assert.Equal("COMPUTED", await StatusAsync(admin, "EU-EIO-16"));
        var version = (await (await admin.GetAsync("/api/v1/deadline-rules/EU-EIO-16", Ct)).JsonAsync()).GetProperty("versions")[0];
        Assert.Equal(("Dr Weiss", Day(-1), true), (version.GetProperty("checkedBy").GetString(), version.GetProperty("checkedOn").GetString(), version.GetProperty("confirmed").GetBoolean()));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries e join rule_editions r on r.id = e.object_id where e.use_case = 'ConfirmRule' and e.allowed and r.rule_id = 'EU-EIO-16'"));
        Assert.Equal("rule.already_confirmed", await (await ActAsync(admin, "EU-EIO-16", 1, "confirm", new { checkedBy = "Dr Weiss", checkedOn = Day(-1) })).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("invalid", await (await ActAsync(admin, "EU-EIO-12-5", 1, "confirm", new { checkedBy = " ", checkedOn = Day(-1) })).RefusedAsync(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task An_edit_is_a_new_version_and_a_running_clock_keeps_its_own()
    {
        using var admin = await app.AsAsync(app.World.Administrator);
        using var lead = await app.AsAsync(app.World.Lead);
        var before = await lead.StartedAsync(app.World.Case, "EU-LEI-5N", 0);
        var due = (await lead.ReadAsync(before)).GetProperty("legalDue").GetString();

        var made = await (await admin.PostAsJsonAsync("/api/v1/deadline-rules/EU-LEI-5N/versions", new { version = 1, text = RuleText(quantity: 21), reason = "Act of 2026" }, Ct)).JsonAsync();

        Assert.Equal(2, made.GetProperty("version").GetInt32());
        var after = await lead.StartedAsync(app.World.Case, "EU-LEI-5N", 0);
        Assert.Equal(("1", "2"), ((await lead.ReadAsync(before)).GetProperty("ruleVersion").GetString(), (await lead.ReadAsync(after)).GetProperty("ruleVersion").GetString()));
        Assert.Equal(due, (await lead.ReadAsync(before)).GetProperty("legalDue").GetString());
        Assert.Equal(("Dir. 2023/977 Art. 5(1)(c)", "Own Act s. 5"), ((await lead.ReadAsync(before)).GetProperty("legalSource").GetString(), (await lead.ReadAsync(after)).GetProperty("legalSource").GetString()));
        Assert.Equal("rule.not_current", await (await admin.PostAsJsonAsync("/api/v1/deadline-rules/EU-LEI-5N/versions", new { version = 1, text = RuleText(), reason = "Again" }, Ct)).RefusedAsync(HttpStatusCode.Conflict));
        var wrong = await admin.PostAsJsonAsync("/api/v1/deadline-rules/EU-LEI-5N/versions", new { version = 2, text = RuleText(quantity: 0), reason = "Again" }, Ct);
        Assert.Equal("deadline.quantity_out_of_limits", await wrong.RefusedAsync(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task A_countrys_own_rule_is_written_confirmed_and_withdrawn_and_no_event_starts_it()
    {
        using var admin = await app.AsAsync(app.World.Administrator);
        var created = await admin.PostAsJsonAsync("/api/v1/deadline-rules", new { rule = "BG-NPK-63", text = RuleText(pack: "BG"), reason = "Code of criminal procedure" }, Ct);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal("rule.id_taken", await (await admin.PostAsJsonAsync("/api/v1/deadline-rules", new { rule = "BG-NPK-63", text = RuleText(pack: "BG"), reason = "x" }, Ct)).RefusedAsync(HttpStatusCode.Conflict));

        Assert.Equal("rule.not_confirmed", await (await ActAsync(admin, "EU-EAW-17-2", 1, "automatic", new { automatic = true })).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal(HttpStatusCode.NoContent, (await ActAsync(admin, "BG-NPK-63", 1, "confirm", new { checkedBy = "Dr Petrova", checkedOn = Day(-1) })).StatusCode);
        Assert.Equal("rule.no_event", await (await ActAsync(admin, "BG-NPK-63", 1, "automatic", new { automatic = true })).RefusedAsync(HttpStatusCode.Conflict));
        var listed = (await (await admin.GetAsync("/api/v1/deadline-rules?pack=BG&state=confirmed", Ct)).JsonAsync()).GetProperty("items")[0];
        Assert.False(listed.GetProperty("startsAutomatically").GetBoolean());

        Assert.Equal(HttpStatusCode.NoContent, (await ActAsync(admin, "BG-NPK-63", 1, "withdraw", new { reason = "Repealed" })).StatusCode);
        using var lead = await app.AsAsync(app.World.Lead);
        Assert.Equal("deadline.unknown_rule", await (await lead.StartAsync(app.World.Case, new { rule = "BG-NPK-63", trigger = Day(0) })).RefusedAsync(HttpStatusCode.BadRequest));
        var again = new { version = 1, text = RuleText(pack: "BG"), reason = "In force again" };
        Assert.Equal(HttpStatusCode.Created, (await admin.PostAsJsonAsync("/api/v1/deadline-rules/BG-NPK-63/versions", again, Ct)).StatusCode);
        Assert.Equal("rule.not_current", await (await admin.PostAsJsonAsync("/api/v1/deadline-rules/BG-NPK-63/versions", again, Ct)).RefusedAsync(HttpStatusCode.Conflict));
        var asPolicy = new { version = 2, text = RuleText(pack: "POLICY"), reason = "Unchecked" };
        Assert.Equal("rule.law_is_no_policy", await (await admin.PostAsJsonAsync("/api/v1/deadline-rules/BG-NPK-63/versions", asPolicy, Ct)).RefusedAsync(HttpStatusCode.BadRequest));
        Assert.Equal("rule.needed_by_the_product", await (await ActAsync(admin, "COE-THB-13", 1, "withdraw", new { reason = "x" })).RefusedAsync(HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task Only_administrators_answer_for_rules()
    {
        foreach (var user in (UserId[])[app.World.Lead, app.World.Investigator, app.World.Coordinator, app.World.Supervisor, app.World.Analyst, app.World.Auditor])
        {
            using var client = await app.AsAsync(user);
            Assert.Equal("forbidden", await (await ActAsync(client, "EU-EAW-17-3", 1, "confirm", new { checkedBy = "Me", checkedOn = Day(-1) })).RefusedAsync(HttpStatusCode.Forbidden));
            Assert.Equal("forbidden", await (await ActAsync(client, "EU-EAW-17-3", 1, "withdraw", new { reason = "x" })).RefusedAsync(HttpStatusCode.Forbidden));
            Assert.Equal("forbidden", await (await client.PostAsJsonAsync("/api/v1/deadline-rules/EU-EAW-17-3/versions", new { version = 1, text = RuleText(), reason = "x" }, Ct)).RefusedAsync(HttpStatusCode.Forbidden));
            Assert.Equal("forbidden", await (await client.PostAsJsonAsync("/api/v1/deadline-rules", new { rule = "X-1", text = RuleText(), reason = "x" }, Ct)).RefusedAsync(HttpStatusCode.Forbidden));
            _ = await (await client.GetAsync("/api/v1/deadline-rules/EU-EAW-17-3", Ct)).JsonAsync();
        }
        Assert.Equal("Current", await app.ScalarAsync<string>("select state from rule_editions where rule_id = 'EU-EAW-17-3' and confirmed_at is null"));
    }

    [Fact]
    public async Task The_pages_of_administration_confirm_edit_and_withdraw()
    {
        using var admin = await app.AsAsync(app.World.Administrator);
        Assert.Contains("EU-EAW-23-2", await admin.HtmlAsync("/admin/rules?state=unconfirmed&q=EAW"), StringComparison.Ordinal);
        var form = await admin.HtmlAsync("/admin/rules/EU-EAW-23-2/confirm");
        var done = await admin.SubmitAsync("/admin/rules/EU-EAW-23-2/confirm", form, "Input.CheckedBy", ("Input.CheckedBy", "Dr Weiss"), ("Input.CheckedOn", Day(-1)));
        Assert.Equal("/admin/rules/EU-EAW-23-2", done.Headers.Location?.OriginalString);
        Assert.Contains("Dr Weiss", await admin.HtmlAsync("/admin/rules/EU-EAW-23-2"), StringComparison.Ordinal);

        var edit = await admin.HtmlAsync("/admin/rules/EU-EAW-23-2/edit");
        var refused = await admin.SubmitAsync("/admin/rules/EU-EAW-23-2/edit", edit, "Input.Reason", ("Input.Quantity", "0"), ("Input.Reason", "x"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("Add a rule", await admin.HtmlAsync("/admin/rules/add"), StringComparison.Ordinal);

        var withdraw = await admin.HtmlAsync("/admin/rules/EU-EAW-23-2/withdraw?version=1");
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SubmitAsync("/admin/rules/EU-EAW-23-2/withdraw", withdraw, "Input.Reason", ("Input.Reason", "Not used here"))).StatusCode);
        Assert.Equal("Withdrawn", await app.ScalarAsync<string>("select state from rule_editions where rule_id = 'EU-EAW-23-2'"));
        Assert.Contains("EU-EAW-23-2", await admin.HtmlAsync("/admin/rules?state=withdrawn"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_itself_lets_nobody_rewrite_or_remove_what_a_version_said()
    {
        foreach (var sql in (string[])["update rule_editions set quantity = 31 where rule_id = 'EU-EIO-12-3'", "delete from rule_editions where rule_id = 'EU-EIO-12-3'",
            "update calendar_days set name = 'x' where date = '2026-12-25'", "delete from calendar_days where date = '2026-12-25'", "update calendar_editions set name = 'x' where code = 'DE'"])
        {
            var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync(sql));
            Assert.Equal("42501", refused.SqlState);
        }
    }

    private static object RuleText(string pack = "EU", int quantity = 10) => new
    {
        pack, triggerEvent = "Other request", kind = "MAXIMUM", quantity, unit = "days", convention = "EU1182", legalSource = "Own Act s. 5", warningLeads = "-2",
    };

    private static Task<HttpResponseMessage> ActAsync(HttpClient client, string rule, int version, string verb, object body) =>
        client.PostAsJsonAsync($"/api/v1/deadline-rules/{rule}/versions/{version}/{verb}", body, Ct);

    private static async Task<string?> StatusAsync(HttpClient client, string rule) =>
        (await (await client.PostAsJsonAsync("/api/v1/deadlines/compute", new { rule, trigger = "2026-03-05", calendar = "DE" }, Ct)).JsonAsync()).GetProperty("status").GetString();
}
