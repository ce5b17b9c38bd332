using System.Net;
using System.Text.RegularExpressions;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;

namespace CaseTracker.Api.Tests.Pages;

public sealed class FrontPagesTests(ApiFixture app) : IClassFixture<ApiFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_works_in_no_case_is_led_to_their_own_area()
    {
        foreach (var (user, area) in ((UserId, string)[])[(app.World.Auditor, "/audit"), (app.World.Administrator, "/admin"), (app.World.Analyst, "/dashboard/outcomes")])
        {
            using var client = await app.AsAsync(user);
            Assert.Equal(area, (await client.GetAsync("/", Ct)).Headers.Location?.OriginalString);
        }
    }

    [Fact]
    public async Task My_work_shows_my_cases_and_the_bar_only_what_my_role_uses()
    {
        using var investigator = await app.AsAsync(app.World.Investigator);

        var html = await investigator.HtmlAsync("/");

        Assert.Contains("Operation Harbour", html, StringComparison.Ordinal);
        Assert.Equal(["/", "/cases", "/evidence", "/groups", "/deadlines", "/search"], Regex.Matches(Regex.Match(html, "<ul class=\"ct-nav\">.*?</ul>", RegexOptions.Singleline).Value, "<a href=\"([^\"]+)\"").Select(m => m.Groups[1].Value));
        Assert.DoesNotContain("Open a case", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_cases_keeps_its_filters_in_the_address_and_says_what_it_does_not_know()
    {
        using var lead = await app.AsAsync(app.World.Lead);

        Assert.Contains("Operation Harbour", await lead.HtmlAsync("/cases?status=open&stage=INTAKE&form=ForcedLabour&q=harbour&sort=-nextDue"), StringComparison.Ordinal);
        Assert.Contains("No case that you may see matches", await lead.HtmlAsync("/cases?status=closed"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await lead.GetAsync("/cases?stage=NONSENSE", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await lead.GetAsync("/cases?lead=anna", Ct)).StatusCode);
    }

    [Fact]
    public async Task The_exported_list_is_the_list_and_no_spreadsheet_runs_it()
    {
        using var lead = await app.AsAsync(app.World.Colleague);
        _ = await TestWorld.OpenCaseAsync(lead, "=HYPERLINK(\"http://elsewhere.test\")");
        var before = await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'ListCases' and actor = $1", app.World.Colleague.Value);

        var response = await lead.GetAsync("/cases/export.csv?q=hyperlink", Ct);
        var csv = await response.Content.ReadAsStringAsync(Ct);

        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Contains(",\"'=HYPERLINK(\"\"http://elsewhere.test\"\")\",", csv, StringComparison.Ordinal);
        Assert.Equal(2, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain("Operation Harbour", csv, StringComparison.Ordinal);
        Assert.Equal(before + 1, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'ListCases' and actor = $1", app.World.Colleague.Value));
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_thing()
    {
        using var admin = await app.AsAsync(app.World.Administrator);
        var page = await admin.HtmlAsync("/admin/units/add");
        (string, string)[] answers = [("Input.Name", "Twice"), ("Input.Code", "TWO"), ("Input.TimeZone", "Europe/Vienna"), ("Input.HolidayCalendar", "AT")];

        var first = await admin.SubmitAsync("/admin/units/add", page, "Input.Name", answers);
        var second = await admin.SubmitAsync("/admin/units/add", page, "Input.Name", answers);

        Assert.Equal(("/admin/units", "/admin/units"), (first.Headers.Location?.OriginalString, second.Headers.Location?.OriginalString));
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from units where code = 'TWO'"));
    }

    [Fact]
    public async Task An_error_stands_beside_its_field_and_a_refused_form_changes_nothing()
    {
        using var admin = await app.AsAsync(app.World.Administrator);

        var response = await admin.SubmitAsync("/admin/users/add", await admin.HtmlAsync("/admin/users/add"), "Input.UserName",
            ("Input.UserName", "Greta!"), ("Input.DisplayName", "Greta"), ("Input.Email", "greta@unit.test"), ("Input.Unit", "A"), ("Input.Roles", "prosecutor"), ("Input.Password", "short"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("id=\"Input_UserName-error\"", await response.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from staff where display_name = 'Greta'"));
    }

    [Fact]
    public async Task Who_is_added_on_the_page_has_the_roles_that_were_ticked()
    {
        using var admin = await app.AsAsync(app.World.Administrator);

        var response = await admin.SubmitAsync("/admin/users/add", await admin.HtmlAsync("/admin/users/add"), "Input.UserName",
            ("Input.UserName", "gerda"), ("Input.DisplayName", "Gerda"), ("Input.Email", "gerda@unit.test"), ("Input.Unit", "A"), ("Input.Roles", "prosecutor"), ("Input.Password", "a rather long password"));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("prosecutor", await app.ScalarAsync<string>("select array_to_string(roles, ',') from staff where display_name = 'Gerda'"));
    }

    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin/users/add")]
    [InlineData("/admin/units")]
    [InlineData("/admin/units/add")]
    [InlineData("/audit")]
    public async Task Areas_of_others_are_closed(string path)
    {
        using var lead = await app.AsAsync(app.World.Lead);

        var response = await lead.GetAsync(path, Ct);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("Your role does not allow this", await response.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_a_notification_marks_it_read_and_takes_it_off_the_bell()
    {
        await app.ExecuteAsync("insert into notifications (id, user_id, text, link, created_at) values ($1, $2, 'Due tomorrow', '/cases', now())", Guid.CreateVersion7(), app.World.Supervisor.Value);
        using var supervisor = await app.AsAsync(app.World.Supervisor);
        var page = await supervisor.HtmlAsync("/notifications");
        Assert.Contains("ct-bell-count", page, StringComparison.Ordinal);

        var opened = await supervisor.SubmitAsync("/notifications", page, "Due tomorrow");

        Assert.Equal("/cases", opened.Headers.Location?.OriginalString);
        Assert.DoesNotContain("ct-bell-count", await supervisor.HtmlAsync("/notifications"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reading_of_a_case_is_an_auditors_to_see_but_not_the_case()
    {
        using var auditor = await app.AsAsync(app.World.Auditor);
        var reference = await app.ScalarAsync<string>("select reference from cases where id = $1", app.World.Case);

        var html = await auditor.HtmlAsync($"/audit?case={reference}");

        Assert.Contains("Open case", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Harbour", html, StringComparison.Ordinal);
    }
}
